using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Json;

/// <summary>What TMDB's records are, as the spec's name or a record's own fields tell.</summary>
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

    /// <summary>The kind that a record shows, or null.</summary>
    public static string? OfRecord(RawRecord record)
    {
        if (record.List == Genres)
            return Genres;
        var fields = FieldsOf(record.Json.Span);
        if (fields.Contains("title") || (fields.Contains("imdb_id") && fields.Contains("vote_count") && fields.Contains("release_date")))
            return Movies;
        if (fields.Contains("known_for_department"))
            return People;
        return fields.Contains("parts") ? Collections : null;
    }

    private static HashSet<string> FieldsOf(ReadOnlySpan<byte> json)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, RawJson.Reading);
        reader.Read();
        while (
            reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.None)
            && reader.Read()
            && reader.TokenType == JsonTokenType.PropertyName
        )
        {
            // A name holds no escape that is half a surrogate pair.
            if (!reader.ValueIsEscaped)
                fields.Add(reader.GetString()!);
            reader.Read();
            reader.Skip();
        }
        return fields;
    }
}
