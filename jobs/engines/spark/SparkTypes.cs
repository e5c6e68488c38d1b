using System.Text.RegularExpressions;
using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Spark's types and names.</summary>
internal static partial class SparkTypes
{
    /// <summary>A frame's columns.</summary>
    public static IReadOnlyList<TableColumn> Columns(DataFrame frame) =>
        [.. frame.Schema().Fields.Select(field => new TableColumn(field.Name, field.DataType.SimpleString))];

    /// <summary>Columns as a schema for a reader.</summary>
    public static string Ddl(IEnumerable<TableColumn> columns) =>
        string.Join(", ", columns.Select(column => $"{Name(column.Name)} {column.Type}"));

    /// <summary>Columns as <c>create table</c> takes them, with comments, for a session that takes backslashes as escapes.</summary>
    public static string Definition(IEnumerable<TableColumn> columns) =>
        string.Join(
            ", ",
            columns.Select(column =>
                $"{Name(column.Name)} {column.Type}{(column.Description is null ? "" : $" comment {Escaped(column.Description)}")}"
            )
        );

    /// <summary>Whether a table may have the type: equal in Spark, Parquet and DuckDB.</summary>
    public static bool IsStorable(string type) =>
        !type.Contains("interval", StringComparison.Ordinal)
        && !type.Contains("void", StringComparison.Ordinal)
        && !type.Contains("map<", StringComparison.Ordinal);

    /// <summary>A name in backticks.</summary>
    public static string Name(string name) => $"`{name.Replace("`", "``")}`";

    /// <summary>
    /// A text as an expression, whether the session takes backslashes literally or as escapes: the literal holds neither them nor quotes.
    /// </summary>
    public static string Literal(string text)
    {
        var parts = Special()
            .Split(text)
            .Select(part =>
                part switch
                {
                    "'" => "chr(39)",
                    "\\" => "chr(92)",
                    _ => $"'{part}'",
                }
            )
            .ToList();
        return parts.Count == 1 ? parts[0] : $"concat_ws('', {string.Join(", ", parts)})";
    }

    /// <summary>
    /// A text in single quotes where an expression is not allowed, for a session that takes backslashes as escapes
    /// (<see cref="SparkCatalog"/>).
    /// </summary>
    public static string Escaped(string text) => $"'{text.Replace("\\", "\\\\").Replace("'", "\\'")}'";

    [GeneratedRegex(@"(?<special>['\\])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
