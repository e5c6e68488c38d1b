using System.Text.Json;

namespace Cinelake.Lake;

/// <summary>
/// What a JSON object is: a record, or something that holds records. Each of TMDB's answers about one thing has an <c>id</c>; an object
/// without one is a list when it has <c>results</c> (a page), when a list is all that it has (<c>{"genres": [...]}</c>), or when all its
/// values are objects and one of those has an id (records by their ids).
/// </summary>
internal readonly ref struct RecordShape
{
    private const string Results = "results";

    /// <summary>Whether it is recognizable as a record: it has an id, or is an error of TMDB's.</summary>
    public bool IsRecognised { get; private init; }

    /// <summary>Where in the bytes the values that it holds are; null when it is itself a record.</summary>
    public IReadOnlyList<Range>? Elements { get; private init; }

    /// <summary>The key of the list that holds them; null for records by their ids.</summary>
    public string? List { get; private init; }

    /// <summary>Looks at a JSON value.</summary>
    public static RecordShape Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, RawJson.Reading);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return default;
        var keys = 0;
        (string Key, List<Range> Elements)? list = null;
        List<Range>? objects = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            keys++;
            // An escape in a key may be half a surrogate pair, which is no text.
            var key = reader.ValueIsEscaped ? "" : reader.GetString()!;
            reader.Read();
            var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (key == "success" || (key == "id" && !isContainer))
                return new RecordShape { IsRecognised = true };
            if (key == "id" || !(reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null))
                objects = null;
            var start = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.StartArray && (keys == 1 || key == Results))
                list = (key, ReadArray(ref reader));
            else
                reader.Skip();
            objects?.Add(start..(int)reader.BytesConsumed);
        }
        if (list is { } held && (keys == 1 || held.Key == Results))
            return new RecordShape { Elements = held.Elements, List = held.Key };
        return AreRecords(objects, json) ? new RecordShape { Elements = objects } : default;
    }

    private static bool AreRecords(List<Range>? objects, ReadOnlySpan<byte> json)
    {
        foreach (var range in objects ?? [])
        {
            if (json[range][0] == '{' && Of(json[range]).IsRecognised)
                return true;
        }
        return false;
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
