using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Reads files as frames.</summary>
public sealed class DataFrameReader
{
    private readonly JavaObject reader;

    internal DataFrameReader(JavaObject reader) => this.reader = reader;

    /// <summary>What the files are: <c>parquet</c>, <c>json</c>, <c>text</c>, <c>csv</c>.</summary>
    public DataFrameReader Format(string source) => With("format", source);

    /// <summary>The columns, as <c>a bigint, b string</c>.</summary>
    public DataFrameReader Schema(string schemaString) => With("schema", schemaString);

    /// <summary>The columns.</summary>
    public DataFrameReader Schema(StructType schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Schema(string.Join(", ", schema.Fields.Select(field => $"`{field.Name.Replace("`", "``")}` {field.DataType.SimpleString}")));
    }

    /// <summary>Sets an option of the format.</summary>
    public DataFrameReader Option(string key, string value) => With("option", key, value);

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameReader Option(string key, bool value) => With("option", key, value);

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameReader Option(string key, long value) => With("option", key, value);

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameReader Option(string key, double value) => With("option", key, value);

    /// <summary>Reads files or folders.</summary>
    public DataFrame Load(params string[] paths)
    {
        using var array = reader.Gateway.StringArray(paths);
        return new DataFrame(reader.Object("load", array));
    }

    /// <summary>Reads a file or folder.</summary>
    public DataFrame Load(string path) => new(reader.Object("load", path));

    /// <summary>Reads Parquet.</summary>
    public DataFrame Parquet(params string[] paths) => Format("parquet").Load(paths);

    /// <summary>Reads JSON, one object per line.</summary>
    public DataFrame Json(params string[] paths) => Format("json").Load(paths);

    /// <summary>Reads lines as the column <c>value</c>.</summary>
    public DataFrame Text(params string[] paths) => Format("text").Load(paths);

    /// <summary>Reads CSV.</summary>
    public DataFrame Csv(params string[] paths) => Format("csv").Load(paths);

    private DataFrameReader With(string method, params object?[] arguments)
    {
        reader.Do(method, arguments);
        return this;
    }
}
