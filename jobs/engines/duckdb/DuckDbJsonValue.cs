using System.Globalization;
using System.Text.Json;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>An array or struct received as JSON.</summary>
internal static class DuckDbJsonValue
{
    /// <summary>Reads it by its type, as Spark SQL writes it.</summary>
    public static object? Parse(string json, string type)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
        return Read(document.RootElement, type);
    }

    private static object? Read(JsonElement value, string type)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (type.StartsWith("array<", StringComparison.Ordinal))
            return value.EnumerateArray().Select(element => Read(element, type["array<".Length..^1])).ToList();
        if (type.StartsWith("struct<", StringComparison.Ordinal))
            return DuckDbTypes
                .SparkFields(type)
                .Select(field => KeyValuePair.Create(field.Name, Read(value.GetProperty(field.Name), field.Type)))
                .ToList();
        if (type.StartsWith("decimal", StringComparison.Ordinal))
            return decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture);
        return type switch
        {
            "boolean" => value.GetBoolean(),
            "tinyint" or "smallint" or "int" => value.GetInt32(),
            "bigint" => value.GetInt64(),
            "float" or "double" => double.Parse(Text(value), CultureInfo.InvariantCulture),
            "date" => DateOnly.Parse(Text(value), CultureInfo.InvariantCulture),
            "timestamp" or "timestamp_ntz" => DateTime.Parse(Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            _ => Text(value),
        };
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
