using System.Text.Json;

namespace Cinelake.Jobs.Sources;

/// <summary>A list of TMDB: a page, <c>{"page": 1, "results": [...], ...}</c>, or an answer that is nothing but a list, <c>{"genres": [...]}</c>.</summary>
internal static class RecordPage
{
    /// <summary>Where in the bytes the list's records are; null when they are no list.</summary>
    /// <param name="json">A JSON value.</param>
    /// <param name="list">The key of the list that the source's answers are; null where each is a record.</param>
    public static IReadOnlyList<Range>? TryRead(ReadOnlySpan<byte> json, string? list)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        var hasPage = false;
        List<Range>? results = null;
        List<Range>? listed = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isPage, isResults, isList) = (reader.ValueTextEquals("page"u8), reader.ValueTextEquals("results"u8), list is not null && reader.ValueTextEquals(list));
            reader.Read();
            hasPage |= isPage && reader.TokenType == JsonTokenType.Number;
            if (isResults && reader.TokenType == JsonTokenType.StartArray)
                results = ReadArray(ref reader);
            else if (isList && reader.TokenType == JsonTokenType.StartArray)
                listed = ReadArray(ref reader);
            else
                reader.Skip();
        }
        return listed ?? (hasPage ? results : null);
    }

    private static List<Range> ReadArray(ref Utf8JsonReader reader)
    {
        var elements = new List<Range>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            elements.Add(start..(int)reader.BytesConsumed);
        }
        return elements;
    }
}
