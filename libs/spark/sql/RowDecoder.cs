using System.Collections;
using System.Globalization;
using System.Text.Json;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Turns rows of JSON back into values, by the schema. Fields come in order and none is left out.</summary>
internal sealed class RowDecoder
{
    private const string TimestampFormat = "yyyy-MM-dd HH:mm:ss.ffffff";
    private readonly StructType schema;
    private readonly Decode[] decoders;

    /// <summary>Prepares for a schema.</summary>
    public RowDecoder(StructType schema)
    {
        this.schema = schema;
        decoders = [.. schema.Fields.Select(field => For(field.DataType))];
    }

    private delegate object? Decode(ref Utf8JsonReader json);

    /// <summary>Decodes rows: an array of arrays of one JSON object each.</summary>
    public void AddRows(ReadOnlySpan<byte> text, List<Row> rows)
    {
        var json = new Utf8JsonReader(text);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartArray)
        {
            json.Read();
            rows.Add((Row)Read(ref json)!);
            json.Read();
        }
    }

    private object? Read(ref Utf8JsonReader json)
    {
        var values = new object?[decoders.Length];
        for (var i = 0; i < values.Length; i++)
        {
            json.Read(); // the name
            json.Read();
            values[i] = json.TokenType == JsonTokenType.Null ? null : decoders[i](ref json);
        }
        json.Read();
        return new Row(values, schema);
    }

    private static Decode For(DataType type)
    {
        var culture = CultureInfo.InvariantCulture;
        switch (type)
        {
            case StructType inner:
                return new RowDecoder(inner).Read;
            case ArrayType array:
                var element = For(array.ElementType);
                return (ref Utf8JsonReader json) => ReadArray(ref json, element);
        }
        return type.TypeName switch
        {
            "boolean" => (ref json) => json.GetBoolean(),
            "byte" or "short" or "integer" => (ref json) => json.GetInt32(),
            "long" => (ref json) => json.GetInt64(),
            // NaN and infinity are texts.
            "float" or "double" => (ref json) => json.TokenType == JsonTokenType.String ? Special(json.GetString()!) : json.GetDouble(),
            "decimal" => (ref json) => decimal.Parse(json.ValueSpan, NumberStyles.Float, culture),
            "date" => (ref json) => new Date(DateTime.ParseExact(json.GetString()!, "yyyy-MM-dd", culture)),
            "timestamp" or "timestamp_ntz" => (ref json) => new Timestamp(DateTime.ParseExact(json.GetString()!, TimestampFormat, culture)),
            "binary" => (ref json) => json.GetBytesFromBase64(),
            "string" => (ref json) => json.GetString(),
            _ => throw new NotSupportedException($"values of type {type.SimpleString} cannot be read; cast the column in the SELECT."),
        };
    }

    private static double Special(string text) =>
        text switch
        {
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };

    private static ArrayList ReadArray(ref Utf8JsonReader json, Decode element)
    {
        var items = new ArrayList();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(json.TokenType == JsonTokenType.Null ? null : element(ref json));
        return items;
    }
}
