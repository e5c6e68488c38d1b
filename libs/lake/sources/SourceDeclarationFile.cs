using System.Text.Json;

namespace Cinelake.Lake;

/// <summary>A declaration as its file writes it.</summary>
internal sealed record SourceDeclarationFile(
    string Name,
    RawFormat Format,
    string Kind,
    IReadOnlyList<string>? Columns = null,
    IReadOnlyList<string>? Required = null,
    JsonElement Fields = default
)
{
    /// <summary>
    /// Fields are written the way they look: <c>"id": "integer"</c>, an object as an object of fields, an array of objects as an array of
    /// one: <c>[{ "id": "integer" }]</c> or <c>["integer"]</c>.
    /// </summary>
    public static IReadOnlyList<RecordField> ReadFields(JsonElement fields, string path) =>
        fields.ValueKind switch
        {
            JsonValueKind.Undefined => [],
            JsonValueKind.Object => [.. fields.EnumerateObject().Select(field => ReadField(field.Name, field.Value, path))],
            _ => throw new JsonException($"fields{path} must be an object."),
        };

    private static RecordField ReadField(string name, JsonElement shape, string parent)
    {
        var path = $"{parent}.{name}";
        return shape.ValueKind switch
        {
            JsonValueKind.Object => new RecordField(name, RecordFieldType.Object, ReadFields(shape, path)),
            JsonValueKind.Array when shape.GetArrayLength() == 1 && shape[0].ValueKind == JsonValueKind.Object => new RecordField(
                name,
                RecordFieldType.Objects,
                ReadFields(shape[0], path)
            ),
            JsonValueKind.String => new RecordField(name, ReadScalar(shape.GetString()!, path), []),
            _ => throw new JsonException($"fields{path} must be text, integer, number, boolean, an object or an array of one object."),
        };
    }

    private static RecordFieldType ReadScalar(string type, string path) =>
        type switch
        {
            "text" => RecordFieldType.Text,
            "integer" => RecordFieldType.Integer,
            "number" => RecordFieldType.Number,
            "boolean" => RecordFieldType.Boolean,
            _ => throw new JsonException($"fields{path}: '{type}' is not text, integer, number or boolean."),
        };
}
