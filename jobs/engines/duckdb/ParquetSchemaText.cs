using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>
/// A table's columns as Spark writes them into a Parquet file's footer, comments and all, so that a reader finds what a column holds in one
/// place whichever engine wrote the file.
/// </summary>
internal static class ParquetSchemaText
{
    /// <summary>The footer's key.</summary>
    public const string Key = "org.apache.spark.sql.parquet.row.metadata";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text, JSON.</summary>
    /// <param name="columns">The columns, with Spark's types.</param>
    public static string Of(IEnumerable<TableColumn> columns) =>
        Struct(columns.Select(column => (column.Name, column.Type, column.Description))).ToJsonString(Readable);

    private static JsonObject Struct(IEnumerable<(string Name, string Type, string? Comment)> fields) =>
        new()
        {
            ["type"] = "struct",
            ["fields"] = new JsonArray([
                .. fields.Select(field => new JsonObject
                {
                    ["name"] = field.Name,
                    ["type"] = TypeOf(field.Type),
                    ["nullable"] = true,
                    ["metadata"] = field.Comment is null ? [] : new JsonObject { ["comment"] = field.Comment },
                }),
            ]),
        };

    private static JsonNode TypeOf(string type)
    {
        if (type.StartsWith("struct<", StringComparison.Ordinal))
            return Struct(DuckDbTypes.SparkFields(type).Select(field => (field.Name, field.Type, (string?)null)));
        if (!type.StartsWith("array<", StringComparison.Ordinal))
            return type switch
            {
                "tinyint" => "byte",
                "smallint" => "short",
                "int" => "integer",
                "bigint" => "long",
                _ => type,
            };
        return new JsonObject
        {
            ["type"] = "array",
            ["elementType"] = TypeOf(type["array<".Length..^1]),
            ["containsNull"] = true,
        };
    }
}
