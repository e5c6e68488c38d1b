using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A schema, or a struct.</summary>
public sealed class StructType : DataType
{
    private StructType(IReadOnlyList<StructField> fields)
        : base("struct", $"struct<{string.Join(',', fields.Select(field => $"{field.Name}:{field.DataType.SimpleString}"))}>") =>
        Fields = fields;

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<StructField> Fields { get; }

    /// <summary>Reads a schema as Spark writes it in JSON.</summary>
    internal static StructType Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        return Parse(document.RootElement);
    }

    internal static new StructType Parse(JsonElement json) =>
        new([
            .. json.GetProperty("fields")
                .EnumerateArray()
                .Select(field => new StructField(
                    field.GetProperty("name").GetString()!,
                    DataType.Parse(field.GetProperty("type")),
                    field.GetProperty("nullable").GetBoolean()
                )),
        ]);
}
