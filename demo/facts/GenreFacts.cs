namespace Cinelake.Demo.Facts;

/// <summary>A genre of TMDB, in English and Portuguese.</summary>
internal sealed record GenreFacts(long Id, string Name, string PortugueseName);
