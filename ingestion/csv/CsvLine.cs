using System.Text;
using System.Text.Unicode;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Csv;

/// <summary>One line of a source CSV without its line feed; see <see cref="RawCsv"/>.</summary>
internal static class CsvLine
{
    /// <summary>What is wrong with a line that should have so many fields.</summary>
    public static CsvFault Check(ReadOnlySpan<byte> line, int fields)
    {
        if (!Utf8.IsValid(line))
            return CsvFault.NotUtf8;
        if (line.ContainsAny(RawCsv.ForbiddenBytes))
            return CsvFault.NulOrCr;
        return CountFields(line) switch
        {
            0 => CsvFault.OpenQuote,
            var count when count != fields => CsvFault.FieldCount,
            _ => CsvFault.None,
        };
    }

    /// <summary>The fields of a line, at least 1; 0 when a quoted field is not closed or text follows its end.</summary>
    public static int CountFields(ReadOnlySpan<byte> line)
    {
        if (!line.Contains(RawCsv.Quote))
            return line.Count(RawCsv.Separator) + 1;
        for (var count = 1; ; count++)
        {
            var length = FieldLength(line);
            if (length < 0)
                return 0;
            if (length == line.Length)
                return count;
            line = line[(length + 1)..];
        }
    }

    /// <summary>The fields' values, unquoted; null when a quoted field is not closed or text follows its end.</summary>
    public static IReadOnlyList<string>? Split(ReadOnlySpan<byte> line)
    {
        var fields = new List<string>();
        while (true)
        {
            var length = FieldLength(line);
            if (length < 0)
                return null;
            var text = Encoding.UTF8.GetString(line[..length]);
            fields.Add(text.StartsWith('"') ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text);
            if (length == line.Length)
                return fields;
            line = line[(length + 1)..];
        }
    }

    // Up to the separator or the line's end, quotes included; -1 when the field is quoted and has no proper end.
    private static int FieldLength(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] != RawCsv.Quote)
        {
            var separator = rest.IndexOf(RawCsv.Separator);
            return separator < 0 ? rest.Length : separator;
        }
        var at = 1;
        while (true)
        {
            var quote = rest[at..].IndexOf(RawCsv.Quote);
            if (quote < 0)
                return -1;
            at += quote + 1;
            if (at == rest.Length || rest[at] == RawCsv.Separator)
                return at;
            if (rest[at] != RawCsv.Quote)
                return -1;
            at++;
        }
    }
}
