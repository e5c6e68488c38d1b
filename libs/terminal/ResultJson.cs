using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cinelake.Terminal;

/// <summary>
/// Results as JSON: a list of objects, one per line, columns in order; dates as ISO texts, decimals as numbers, NaN and infinity as texts.
/// </summary>
internal static class ResultJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all rows.</summary>
    public static void Write(Result result, Stream target)
    {
        target.Write(result.Rows.Count == 0 ? "[]\n"u8 : "[\n"u8);
        for (var index = 0; index < result.Rows.Count; index++)
        {
            using (var writer = new Utf8JsonWriter(target, Options))
            {
                writer.WriteStartObject();
                for (var column = 0; column < result.Columns.Count; column++)
                {
                    writer.WritePropertyName(result.Columns[column]);
                    WriteValue(writer, result.Rows[index][column]);
                }
                writer.WriteEndObject();
            }
            target.Write(index < result.Rows.Count - 1 ? ",\n"u8 : "\n]\n"u8);
        }
    }

    /// <summary>One value as JSON text.</summary>
    public static string TextOf(object? value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            WriteValue(writer, value);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case BigInteger number:
                writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateOnly date:
                writer.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                writer.WriteStringValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture));
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case IEnumerable<KeyValuePair<string, object?>> fields:
                WriteObject(writer, fields);
                break;
            case IEnumerable<object?> items:
                WriteArray(writer, items);
                break;
            default:
                writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value}"));
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }
        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, IEnumerable<object?> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            WriteValue(writer, item);
        writer.WriteEndArray();
    }
}
