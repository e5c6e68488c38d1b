namespace Cinelake.Ingestion.Tmdb;

/// <summary>The part of a <c>study.json</c> that ingestion reads; the rest is the jobs' concern.</summary>
internal sealed record StudyDescription
{
    /// <summary>What is collected over the API, by kind of record; null when nothing is.</summary>
    public StudyCollections? Collect { get; init; }
}
