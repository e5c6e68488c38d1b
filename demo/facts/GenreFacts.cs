namespace Cinelake.Demo.Facts;

/// <summary>A genre of TMDB, in English and Portuguese.</summary>
public sealed record GenreFacts(long Id, string Name, string PortugueseName);
