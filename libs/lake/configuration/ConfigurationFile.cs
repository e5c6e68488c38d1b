using System.Text;
using System.Text.Json;

namespace Cinelake.Lake;

/// <summary>
/// A JSON file that a person writes: read with the lines of its values, so that errors name file, line and key. A byte order mark is
/// skipped.
/// </summary>
public static class ConfigurationFile
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The file as errors name it.</param>
    /// <param name="lenient">Whether comments and a comma after the last value are allowed.</param>
    /// <exception cref="LakeException">It cannot be read, is not JSON, or has a key twice.</exception>
    public static ConfigurationValue Read(string path, string name, bool lenient = false)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LakeException($"{name} cannot be read: {error.Message}", error);
        }
        return Parse(bytes, name, lenient);
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="LakeException">They are not JSON, or have a key twice.</exception>
    public static ConfigurationValue Parse(ReadOnlySpan<byte> bytes, string name, bool lenient = false)
    {
        var content = bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        var options = new JsonReaderOptions
        {
            AllowTrailingCommas = lenient,
            CommentHandling = lenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        };
        try
        {
            var reader = new Utf8JsonReader(content, options);
            reader.Read();
            var value = ReadValue(ref reader, content, name, "");
            reader.Read();
            return value;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            var line = error is JsonException { LineNumber: { } number } ? number + 1 : 1;
            throw new LakeException($"{name}:{line}: this is not JSON: {error.Message}", error);
        }
    }

    private static ConfigurationValue ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> content, string name, string path)
    {
        var line = content[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        var kind = reader.TokenType;
        var items = new List<ConfigurationValue>();
        var members = new List<KeyValuePair<string, ConfigurationValue>>();
        string? text = null;
        switch (kind)
        {
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader, content, name, $"{path}[{items.Count}]"));
                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                    members.Add(ReadMember(ref reader, content, name, path, members));
                break;
            case JsonTokenType.String:
                text = reader.GetString();
                break;
            default:
                text = Encoding.UTF8.GetString(reader.ValueSpan);
                break;
        }
        return new ConfigurationValue($"{name}:{line}", path, kind, text, items, members);
    }

    private static KeyValuePair<string, ConfigurationValue> ReadMember(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> content,
        string name,
        string path,
        List<KeyValuePair<string, ConfigurationValue>> before
    )
    {
        var key = reader.GetString()!;
        var line = content[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        var inside = path.Length == 0 ? key : $"{path}.{key}";
        if (before.Exists(member => member.Key == key))
            throw new LakeException($"{name}:{line}: \"{inside}\" occurs twice: keep one.");
        reader.Read();
        return KeyValuePair.Create(key, ReadValue(ref reader, content, name, inside));
    }
}
