namespace Cinelake.Demo.Facts;

/// <summary>A production company; the country is empty where TMDB has none.</summary>
public sealed record CompanyFacts(long Id, string Name, string Country);
