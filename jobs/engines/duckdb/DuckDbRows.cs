using System.Numerics;
using System.Text.Json;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;
using DuckDB.NET.Data;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>
/// Reads a query's rows. Arrays and structs come as JSON, because the driver reads neither a NULL inside an array nor the order of a
/// struct's fields.
/// </summary>
internal sealed class DuckDbRows
{
    private readonly string origin;
    private readonly IReadOnlyList<TableColumn> columns;

    /// <summary>Prepares for columns, whose types Spark SQL's names tell.</summary>
    /// <param name="origin">Where the SELECT is written, for errors.</param>
    /// <param name="columns">Its columns.</param>
    public DuckDbRows(string origin, IReadOnlyList<TableColumn> columns)
    {
        this.origin = origin;
        this.columns = columns;
        if (!columns.Any(IsNested))
            return;
        var list = columns.Select((column, i) => IsNested(column) ? $"cast(to_json(c{i}) as varchar) as c{i}" : $"c{i}");
        Before = $"select {string.Join(", ", list)} from (\n";
        After = $"\n) as inner_select({string.Join(", ", columns.Select((_, i) => $"c{i}"))})";
    }

    /// <summary>What goes before the SELECT.</summary>
    public string Before { get; } = "";

    /// <summary>What goes after it.</summary>
    public string After { get; } = "";

    /// <summary>
    /// All rows of a result whose column types the driver reports in full, as it does for plain ones; null for any other result.
    /// </summary>
    public static QueryResult? ReadPlain(string origin, DuckDBDataReader reader, CancellationToken cancellation)
    {
        var columns = new List<TableColumn>();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (DuckDbTypes.ToSpark(reader.GetDataTypeName(i)) is not { } type)
                return null;
            columns.Add(new TableColumn(reader.GetName(i), type));
        }
        return new QueryResult(columns, new DuckDbRows(origin, columns).Read(reader, cancellation));
    }

    /// <summary>All rows.</summary>
    /// <exception cref="SelectException">A value does not exist in .NET, such as the date infinity or a decimal of 38 digits.</exception>
    public IReadOnlyList<object?[]> Read(DuckDBDataReader reader, CancellationToken cancellation)
    {
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            if (rows.Count % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            var row = new object?[columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : Value(reader, i, rows.Count + 1);
            rows.Add(row);
        }
        return rows;
    }

    private object? Value(DuckDBDataReader reader, int column, int row)
    {
        try
        {
            return Value(reader.GetValue(column), columns[column]);
        }
        catch (Exception error)
            when (error
                    is OverflowException
                        or ArgumentException
                        or InvalidOperationException
                        or FormatException
                        or KeyNotFoundException
                        or JsonException
            )
        {
            throw new SelectException(
                $"{origin}: column {columns[column].Name}, row {row}: a {columns[column].Type} that cannot be read ({error.Message}): "
                    + "cast it to string.",
                error
            );
        }
    }

    private static bool IsNested(TableColumn column) => column.Type.Contains('<');

    private static object? Value(object value, TableColumn column) =>
        value switch
        {
            string json when IsNested(column) => DuckDbJsonValue.Parse(json, column.Type),
            BigInteger big => (decimal)big,
            sbyte small => (int)small,
            short small => (int)small,
            float single => (double)single,
            _ => value,
        };
}
