using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Cinelake.Terminal;

/// <summary>Writes results to stdout or a file.</summary>
public static class ResultWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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

    /// <summary>Writes a result as JSON or CSV, UTF-8 without a mark, a line feed at the end.</summary>
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
        using var writer = new StreamWriter(target, Utf8, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', result.Columns.Select(Quoted)));
        foreach (var row in result.Rows)
            writer.WriteLine(string.Join(',', row.Select(value => Quoted(CsvText(value)))));
    }

    private static string CsvText(object? value) => value is IEnumerable<object?> or IEnumerable<KeyValuePair<string, object?>> ? ResultJson.TextOf(value) : TextOf(value);

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void PrintTable(Result result)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 4096;
        var table = new Table { Border = TableBorder.Simple };
        for (var index = 0; index < result.Columns.Count; index++)
        {
            var column = new TableColumn(new Text(result.Columns[index]));
            if (result.Rows.Any(row => IsNumber(row[index])))
                column.RightAligned();
            table.AddColumn(column);
        }
        foreach (var row in result.Rows)
            table.AddRow(row.Select(value => new Text(Printable(TextOf(value)))));
        console.Write(table);
    }

    // A control character in a title must not reach the terminal.
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    private static string TextOf(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string text => text,
        IEnumerable<KeyValuePair<string, object?>> fields => $"{{{string.Join(", ", fields.Select(field => $"{field.Key}: {TextOf(field.Value)}"))}}}",
        IEnumerable<object?> items => $"[{string.Join(", ", items.Select(TextOf))}]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static bool IsNumber(object? value) => value is int or long or decimal or double or System.Numerics.BigInteger;
}
