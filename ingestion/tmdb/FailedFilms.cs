namespace Cinelake.Ingestion.Tmdb;

/// <summary>The films of a slice that could not be had: they are asked for again, though the slice is done.</summary>
internal sealed record FailedFilms
{
    /// <summary>The version of this format.</summary>
    public int Format { get; init; } = 1;

    /// <summary>Why, by IMDb id.</summary>
    public required IReadOnlyDictionary<string, string> Films { get; init; }
}
