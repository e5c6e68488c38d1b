namespace Cinelake.Ingestion.Tmdb;

/// <summary>What a study collects over the API, one property a kind of record.</summary>
internal sealed record StudyCollections
{
    /// <summary>Films by their IMDb ids.</summary>
    public StudyCollection? Movies { get; init; }
}
