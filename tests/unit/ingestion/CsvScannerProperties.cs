using System.Text;
using CsCheck;
using static Cinelake.Tests.Unit.Ingestion.CsvText;

namespace Cinelake.Tests.Unit.Ingestion;

/// <summary>The scanner against a line-by-line reading by the letter of the rules, whatever the chunks.</summary>
public sealed class CsvScannerProperties
{
    private static readonly string[] Pieces =
    [
        "|",
        "\"",
        "\"\"",
        "|\"",
        "\"|",
        "\n",
        "\r\n",
        "\n\n",
        " ",
        "\0",
        "\u0001",
        "é",
        "a",
        "text",
        @"\N",
    ];

    private static readonly Gen<byte[]> Piece = Gen.Int[0, Pieces.Length - 1].Select(index => Encoding.UTF8.GetBytes(Pieces[index]));

    private static readonly Gen<byte[]> Content = Gen.OneOf(Piece, Gen.Byte.Array[1, 2])
        .Array[0, 40]
        .Select(pieces => pieces.SelectMany(piece => piece).ToArray());

    [Fact]
    public void Scan_equals_reading_line_by_line_whatever_the_chunks() =>
        Gen.Select(Content, Gen.Int[1, 50])
            .Sample(
                (body, chunk) =>
                {
                    var content = "a|b\n"u8.ToArray().Concat(body).ToArray();

                    Codes(Scan(content, "own", chunk)).ShouldBe(Naive(content, out var lines));
                    Scan(content, "own", chunk).Lines.ShouldBe(lines);
                },
                iter: 20_000
            );

    private static string Naive(byte[] content, out long lines)
    {
        var text = Encoding.Latin1.GetString(content);
        var all = text.Split('\n').ToList();
        var isEnded = all[^1].Length == 0;
        if (isEnded)
            all.RemoveAt(all.Count - 1);
        var count = all.Count;
        var codes = all.Select((line, index) => (Line: index + 1, Code: line.EndsWith('\r') ? "crlf" : null)).ToList();
        all = [.. all.Select(line => line.EndsWith('\r') ? line[..^1] : line)];
        var rows = all.FindLastIndex(line => line.Trim(' ', '\t').Length > 0) + 1;
        codes.AddRange(Enumerable.Range(rows, count - rows).Select(index => (index + 1, (string?)"blank_end")));
        codes.AddRange(all.Take(rows).Select((line, index) => (index + 1, NaiveFault(line))));
        if (!isEnded)
            codes.Add((count, "no_last_newline"));
        codes.RemoveAll(item => item.Code is null);
        lines = rows;
        return string.Join(
            ", ",
            codes
                .GroupBy(item => item.Code, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key} {group.Count()} at {group.Min(item => item.Line)}")
        );
    }

    private static string? NaiveFault(string line)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.Latin1.GetBytes(line));
        }
        catch (DecoderFallbackException)
        {
            return "not_utf8";
        }
        if (line.Any(c => c is '\0' or '\u0001' or '\r'))
            return "nul_or_cr";
        var fields = NaiveFields(line);
        return fields is null ? "open_quote"
            : fields == 2 ? null
            : "field_count";
    }

    private static int? NaiveFields(string line)
    {
        var fields = 1;
        var state = 's';
        foreach (var c in line)
        {
            state = (state, c) switch
            {
                ('s', '"') => 'q',
                ('q', '"') => 'e',
                ('q', _) => 'q',
                ('e', '"') => 'q',
                ('e', not '|') => 'x',
                ('x', _) => 'x',
                (_, '|') => 's',
                _ => 'u',
            };
            if (state == 's')
                fields++;
        }
        return state is 'q' or 'x' ? null : fields;
    }
}
