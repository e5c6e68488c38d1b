using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Sql;

/// <summary>Writes a frame's rows.</summary>
public sealed class DataFrameWriter
{
    private readonly JavaObject writer;

    internal DataFrameWriter(JavaObject writer) => this.writer = writer;

    /// <summary>What happens to existing data.</summary>
    public DataFrameWriter Mode(SaveMode saveMode) => Mode(saveMode.ToString());

    /// <inheritdoc cref="Mode(SaveMode)"/>
    public DataFrameWriter Mode(string saveMode) => With("mode", saveMode);

    /// <summary>What is written: <c>parquet</c>, <c>json</c>, <c>csv</c>, <c>text</c>.</summary>
    public DataFrameWriter Format(string source) => With("format", source);

    /// <summary>Sets an option of the format.</summary>
    public DataFrameWriter Option(string key, string value) => With("option", key, value);

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameWriter Option(string key, bool value) => With("option", key, value);

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameWriter Option(string key, long value) => With("option", key, value);

    /// <summary>The columns whose values become folders.</summary>
    public DataFrameWriter PartitionBy(params string[] colNames)
    {
        using var array = writer.Gateway.StringArray(colNames);
        return With("partitionBy", array);
    }

    /// <summary>Writes into a folder.</summary>
    public void Save(string path) => writer.Do("save", path);

    /// <summary>Writes Parquet files into a folder.</summary>
    public void Parquet(string path) => writer.Do("parquet", path);

    /// <summary>Writes a table of the catalog.</summary>
    public void SaveAsTable(string tableName) => writer.Do("saveAsTable", tableName);

    private DataFrameWriter With(string method, params object?[] arguments)
    {
        writer.Do(method, arguments);
        return this;
    }
}
