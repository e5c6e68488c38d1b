using System.Text.Json;

namespace Cinelake.Jobs.Sources;

/// <summary>A page of a list of TMDB: <c>{"page": 1, "results": [...], ...}</c>.</summary>
internal static class RecordPage
{
    /// <summary>Where in the bytes the page's records are; null when they are no page.</summary>
    public static IReadOnlyList<Range>? TryRead(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        var hasPage = false;
        List<Range>? results = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isPage, isResults) = (reader.ValueTextEquals("page"u8), reader.ValueTextEquals("results"u8));
            reader.Read();
            hasPage |= isPage && reader.TokenType == JsonTokenType.Number;
            if (isResults && reader.TokenType == JsonTokenType.StartArray)
                results = ReadArray(ref reader);
            else
                reader.Skip();
        }
        return hasPage ? results : null;
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
