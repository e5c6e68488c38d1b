using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>A table as text: a line with names and types, then a line a row, cells between <c>|</c>.</summary>
internal sealed record GoldenTable(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const string Separator = " | ";
    private const int WidestPadding = 24;

    /// <summary>A query's result.</summary>
    public static GoldenTable Of(QueryResult result) =>
        new(result.Columns, [.. result.Rows.Select(row => row.Select(GoldenCell.Of).ToList())]);

    /// <summary>Reads a table.</summary>
    public static GoldenTable Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => GoldenCell.Split(line)).ToList();
        var columns = lines[0].Select(cell => new TableColumn(cell.Split(' ')[0], cell.Split(' ', 2)[1]));
        return new GoldenTable([.. columns], [.. lines.Skip(1)]);
    }

    /// <summary>The table with the columns that it lacks added: NULL, arrays empty.</summary>
    public GoldenTable With(IReadOnlyList<TableColumn> columns)
    {
        var missing = columns.Where(column => Columns.All(stated => stated.Name != column.Name)).ToList();
        var cells = missing.Select(column => column.Type.StartsWith("array", StringComparison.Ordinal) ? "[]" : "null").ToList();
        return new GoldenTable([.. Columns, .. missing], [.. Rows.Select(IReadOnlyList<string> (row) => [.. row, .. cells])]);
    }

    /// <summary>The rows in the order of their text.</summary>
    public GoldenTable Sorted() => this with { Rows = [.. Rows.OrderBy(row => string.Join(Separator, row), StringComparer.Ordinal)] };

    /// <inheritdoc/>
    public override string ToString()
    {
        IReadOnlyList<string> head = [.. Columns.Select(column => $"{column.Name} {column.Type}")];
        var all = Rows.Prepend(head).ToList();
        var widths = head.Select(
                (_, i) => all.Where(row => row[i].Length <= WidestPadding).Select(row => row[i].Length).DefaultIfEmpty(0).Max()
            )
            .ToList();
        return string.Join('\n', all.Select(row => string.Join(Separator, row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()));
    }
}
