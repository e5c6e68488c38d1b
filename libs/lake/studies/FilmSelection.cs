namespace Cinelake.Lake;

/// <summary>Which films a study collects: those of a landed CSV that meet every condition given.</summary>
public sealed record FilmSelection
{
    /// <summary>The kind of CSV that the ids come from.</summary>
    public string From { get; init; } = "movies";

    /// <summary>A genre as the CSV names it, or null for all.</summary>
    public string? Genre { get; init; }

    /// <summary>The fewest votes, or null.</summary>
    public long? MinVotes { get; init; }

    /// <summary>The first year, or null.</summary>
    public int? FromYear { get; init; }

    /// <summary>The last year, or null.</summary>
    public int? ToYear { get; init; }

    /// <summary>The language of titles and overviews as TMDB names it (<c>pt-BR</c>), or null for TMDB's own default.</summary>
    public string? Language { get; init; }

    /// <summary>Whether a film passes. A film whose year or votes are unknown passes only if nothing asks for them.</summary>
    public bool Takes(string genres, int? year, long? votes) =>
        (Genre is null || genres.Split(',').Any(genre => genre.Trim() == Genre))
        && (MinVotes is null || votes >= MinVotes)
        && (FromYear is null || year >= FromYear)
        && (ToYear is null || year <= ToYear);
}
