namespace Cinelake.Demo.Facts;

/// <summary>A production company; the country is empty where TMDB has none.</summary>
internal sealed record CompanyFacts(long Id, string Name, string Country);
