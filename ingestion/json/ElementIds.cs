using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Json;

/// <summary>
/// Counts the elements of a record's lists that have no id: TMDB's lists, wherever they stand in the record, by the key that tells their
/// elements apart.
/// </summary>
internal static class ElementIds
{
    private static readonly Dictionary<string, string> IdOfList = new(StringComparer.Ordinal)
    {
        ["genres"] = "id",
        ["keywords"] = "id",
        ["production_companies"] = "id",
        ["production_countries"] = "iso_3166_1",
        ["spoken_languages"] = "iso_639_1",
        ["cast"] = "id",
        ["crew"] = "id",
        ["parts"] = "id",
    };

    /// <summary>How many elements of a record's lists have no id, null, 0 or an empty one.</summary>
    public static long CountMissing(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, RawJson.Reading);
        var missing = 0L;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.ValueIsEscaped || IdKeyOf(ref reader) is not { } key)
                continue;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
                missing += CountInList(ref reader, key);
        }
        return missing;
    }

    private static string? IdKeyOf(ref Utf8JsonReader reader)
    {
        foreach (var (list, key) in IdOfList)
        {
            if (reader.ValueTextEquals(list))
                return key;
        }
        return null;
    }

    private static long CountInList(ref Utf8JsonReader reader, string key)
    {
        var missing = 0L;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            missing += HasId(ref reader, key) ? 0 : 1;
        }
        return missing;
    }

    private static bool HasId(ref Utf8JsonReader reader, string key)
    {
        var hasId = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = !reader.ValueIsEscaped && reader.ValueTextEquals(key);
            reader.Read();
            hasId |=
                isId
                && reader.TokenType switch
                {
                    JsonTokenType.String => reader.ValueSpan.Length > 0,
                    JsonTokenType.Number => !reader.ValueSpan.SequenceEqual("0"u8),
                    _ => false,
                };
            reader.Skip();
        }
        return hasId;
    }
}
