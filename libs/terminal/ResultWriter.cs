using CsvHelper;
using Spectre.Console;

namespace Cinelake.Terminal;

/// <summary>Writes results to stdout or a file.</summary>
public static class ResultWriter
{
    private const int WideWidth = 4096;
    private const int UsualWidth = 80;
    private static readonly CsvWriterOptions CsvOptions = new() { NewLine = "\n" };

    /// <summary>Prints a result to stdout.</summary>
    public static void Print(Result result, ResultFormat format)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (format == ResultFormat.Table)
        {
            PrintTable(result);
            return;
        }
        using var stdout = Console.OpenStandardOutput();
        Write(result, format, stdout);
    }

    /// <summary>Writes a result as JSON or CSV: UTF-8 without a byte order mark, with a line feed at the end.</summary>
    public static void Write(Result result, ResultFormat format, Stream target)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (format == ResultFormat.Json)
            ResultJson.Write(result, target);
        else
            WriteCsv(result, target);
    }

    /// <summary>A value, or a row as name-value pairs, as JSON text on one line.</summary>
    public static string JsonOf(object? value) => ResultJson.TextOf(value);

    private static void WriteCsv(Result result, Stream target)
    {
        using var writer = CsvWriter.Create(target, CsvOptions, leaveOpen: true);
        writer.WriteRecord([.. result.Columns]);
        foreach (var row in result.Rows)
            writer.WriteRecord([.. row.Select(CsvText)]);
    }

    private static string CsvText(object? value) =>
        value is IEnumerable<object?> or IEnumerable<KeyValuePair<string, object?>> ? ResultJson.TextOf(value) : CellText.Of(value);

    private static void PrintTable(Result result)
    {
        int? width = Console.IsOutputRedirected ? null : TerminalWidth();
        var shape = OutputSettings.Current.Shape;
        if (shape == TableShape.Vertical && result.Rows.Count > 0)
            PrintLines(VerticalRows.Lines(result, width));
        else if (shape == TableShape.Fitted && width is { } cells && result.Columns.Count > 0)
            PrintFitted(result, cells);
        else
            PrintWide(result);
    }

    /// <summary>One row that does not fit is read more easily from top to bottom.</summary>
    private static void PrintFitted(Result result, int width)
    {
        var table = new FittedTable(result, width);
        PrintLines(table.IsWhole || result.Rows.Count != 1 ? table.Lines : VerticalRows.Lines(result, width));
    }

    private static void PrintLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.Out.WriteLine(line);
    }

    private static void PrintWide(Result result)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = WideWidth;
        var table = new Table { Border = TableBorder.Simple };
        for (var index = 0; index < result.Columns.Count; index++)
        {
            var column = new TableColumn(new Text(result.Columns[index]));
            if (result.Rows.Any(row => CellText.IsNumber(row[index])))
                column.RightAligned();
            table.AddColumn(column);
        }
        foreach (var row in result.Rows)
            table.AddRow(row.Select(value => new Text(CellText.Printable(value))));
        console.Write(table);
    }

    /// <summary>A terminal that does not know its width is assumed to have the usual one.</summary>
    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
