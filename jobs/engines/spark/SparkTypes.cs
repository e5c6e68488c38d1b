using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Spark's types and names.</summary>
internal static class SparkTypes
{
    /// <summary>A frame's columns.</summary>
    public static IReadOnlyList<TableColumn> Columns(DataFrame frame) => [.. frame.Schema().Fields.Select(field => new TableColumn(field.Name, field.DataType.SimpleString))];

    /// <summary>Columns as a schema for a reader.</summary>
    public static string Ddl(IEnumerable<TableColumn> columns) => string.Join(", ", columns.Select(column => $"{Name(column.Name)} {column.Type}"));

    /// <summary>Whether a table may have the type: equal in Spark, Parquet and DuckDB.</summary>
    public static bool IsStorable(string type) =>
        !type.Contains("interval", StringComparison.Ordinal) && !type.Contains("void", StringComparison.Ordinal) && !type.Contains("map<", StringComparison.Ordinal);

    /// <summary>A name in backticks.</summary>
    public static string Name(string name) => $"`{name.Replace("`", "``")}`";

    /// <summary>A text in single quotes, for a session that takes backslashes as they are.</summary>
    public static string Literal(string text) =>
        text.Contains('\'', StringComparison.Ordinal)
            ? $"concat_ws('', {string.Join(", chr(39), ", text.Split('\'').Select(part => $"'{part}'"))})"
            : $"'{text}'";
}
