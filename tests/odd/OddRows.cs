using System.Globalization;

namespace Cinelake.Tests.Odd;

/// <summary>Rows of movies.csv and series.csv whose every cell may be odd.</summary>
internal sealed class OddRows(OddValues odd)
{
    private const string Header =
        "id|tituloPincipal|tituloOriginal|anoLancamento|tempoMinutos|genero|notaMedia|numeroVotos|generoArtista|personagem|nomeArtista|"
        + "anoNascimento|anoFalecimento|profissao|titulosMaisConhecidos";

    /// <summary>A file's text.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="isSeries">Whether series have a last year too.</param>
    public string File(int rows, bool isSeries)
    {
        var header = isSeries ? Header.Replace("tempoMinutos", "anoTermino|tempoMinutos", StringComparison.Ordinal) : Header;
        return string.Concat(Enumerable.Range(0, rows).Select(_ => Row(isSeries) + "\n").Prepend(header + "\n"));
    }

    private string Row(bool isSeries)
    {
        var cells = new List<string>
        {
            Mostly(
                string.Create(CultureInfo.InvariantCulture, $"tt{odd.Below(90) + 1:0000000}"),
                "tt00000001",
                "tt123",
                "TT0000001",
                "",
                "\\N",
                " tt0000001"
            ),
            Text("Título"),
            Text("Title"),
            Year(),
            Mostly($"{odd.Below(250)}", "0", "-5", "999999", "1000000", "1.5", "", "N", "\\N"),
            List("Drama", "Comedy", "Crime", "War", "Sci-Fi", "Science Fiction", "18", " Drama ", ""),
            Mostly($"{odd.Below(10)}.{odd.Below(10)}", "10.0", "10", "10.1", "7,1", "7.15", "-1", "NaN", "", "\\N", "00009.9"),
            Mostly($"{odd.Below(5_000)}", "0", "999999999999", "1000000000000", "99999999999999999999", "-1", "1e3", "1.234", "", "\\N"),
            Mostly(odd.Of("actor", "actress"), "", "\\N", "Actor", "self"),
            Text("Judge"),
            odd.InHundred(90) ? odd.Of("Ana", "Ana ", "ana", "Bo", "Zoë", "Cy", "tmdb:7") : Cell(odd.Plain()),
            odd.InHundred(60) ? odd.Of("1970", "1980", "\\N") : Year(),
            Mostly("\\N", "1999", "1", "0", "2100", "2101", "4.0"),
            List("actor", "actress", "director", "miscellaneous_x", "", " ", "é"),
            List("tt0000001", "tt0000002", "tt0000003", "x", ""),
        };
        if (isSeries)
            cells.Insert(4, Mostly("\\N", "1900", "2000", "2100", "2101", "0", "x"));
        if (odd.InHundred(2))
            cells.Add("more");
        return string.Join('|', cells);
    }

    private string Year() =>
        Mostly(
            $"{1900 + odd.Below(130)}",
            "1800",
            "1799",
            "2100",
            "2101",
            "0043",
            "4",
            "1994.0",
            " 1994",
            "+1994",
            "-1",
            "99999999999",
            "",
            "N",
            "\\N"
        );

    private string Text(string usual) => odd.InHundred(80) ? usual + odd.Below(5) : Cell(odd.Plain());

    private string List(params ReadOnlySpan<string> elements)
    {
        if (odd.InHundred(8))
            return odd.Of("", "N", "\\N", ",", " , ");
        var list = new string[1 + odd.Below(5)];
        for (var i = 0; i < list.Length; i++)
            list[i] = odd.Of(elements);
        return string.Join(',', list);
    }

    private string Mostly(string usual, params ReadOnlySpan<string> others) => odd.InHundred(93) ? usual : odd.Of(others);

    // Quoted where needed, and never across a line end, which no line reader could handle.
    private static string Cell(string text)
    {
        var line = text.Replace("\n", " ", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        return line.AsSpan().ContainsAny('"', '|') ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line;
    }
}
