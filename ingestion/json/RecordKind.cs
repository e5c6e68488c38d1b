namespace Cinelake.Ingestion.Json;

/// <summary>What TMDB's records are, told by the spec's name or by a record's own fields.</summary>
internal static class RecordKind
{
    /// <summary><c>/movie/{id}</c>.</summary>
    public const string Movies = "movies";

    /// <summary><c>/person/{id}</c>.</summary>
    public const string People = "people";

    /// <summary><c>/collection/{id}</c>.</summary>
    public const string Collections = "collections";

    /// <summary><c>/genre/movie/list</c>.</summary>
    public const string Genres = "genres";

    /// <summary>None of these: it lands, and no model reads it.</summary>
    public const string Unknown = "unknown";

    /// <summary>The kind that a spec's name says, or null.</summary>
    public static string? OfSpec(string spec) => spec is Movies or People or Collections or Genres ? spec : null;

    /// <summary>The kind of a record with these fields.</summary>
    /// <param name="fields">The names of its fields.</param>
    /// <param name="isAlone">Whether the record is the file's only value, not one of a list.</param>
    public static string OfRecord(IReadOnlySet<string> fields, bool isAlone)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Contains("title") || (fields.Contains("imdb_id") && fields.Contains("vote_count") && fields.Contains("release_date")))
            return Movies;
        if (fields.Contains("known_for_department"))
            return People;
        if (fields.Contains("parts"))
            return Collections;
        return isAlone && fields.Contains("genres") ? Genres : Unknown;
    }
}
