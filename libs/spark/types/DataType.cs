using System.Globalization;
using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A type of Spark SQL.</summary>
public class DataType
{
    private protected DataType(string typeName, string simpleString)
    {
        TypeName = typeName;
        SimpleString = simpleString;
    }

    /// <summary>Its name in a schema, without parameters: <c>long</c>, <c>decimal</c>, <c>struct</c>.</summary>
    public string TypeName { get; }

    /// <summary>As SQL writes it: <c>bigint</c>, <c>decimal(3,1)</c>, <c>array&lt;string&gt;</c>.</summary>
    public string SimpleString { get; }

    /// <summary>Reads a type from a schema's JSON.</summary>
    internal static DataType Parse(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            return Atomic(json.GetString()!);
        return json.GetProperty("type").GetString() switch
        {
            "struct" => StructType.Parse(json),
            "array" => new ArrayType(Parse(json.GetProperty("elementType")), json.GetProperty("containsNull").GetBoolean()),
            "map" => new DataType(
                "map",
                $"map<{Parse(json.GetProperty("keyType")).SimpleString},{Parse(json.GetProperty("valueType")).SimpleString}>"
            ),
            var other => new DataType(other!, other!),
        };
    }

    private static DataType Atomic(string name) =>
        name switch
        {
            "byte" => new DataType(name, "tinyint"),
            "short" => new DataType(name, "smallint"),
            "integer" => new DataType(name, "int"),
            "long" => new DataType(name, "bigint"),
            "decimal" => new DataType(name, "decimal(10,0)"),
            _ when name.StartsWith("decimal(", StringComparison.Ordinal) => new DataType(
                "decimal",
                name.ToLower(CultureInfo.InvariantCulture)
            ),
            _ => new DataType(name, name),
        };
}
