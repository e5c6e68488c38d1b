using System.Text;
using Cinelake.Ingestion.Csv;
using Cinelake.Ingestion.Landing;

namespace Cinelake.Tests.Unit.Ingestion;

/// <summary>Small source files as texts, and their scan.</summary>
internal static class CsvText
{
    public const string MoviesHeader =
        "id|tituloPincipal|tituloOriginal|anoLancamento|tempoMinutos|genero|notaMedia|numeroVotos|generoArtista|personagem|nomeArtista|"
        + "anoNascimento|anoFalecimento|profissao|titulosMaisConhecidos";

    public const string SeriesHeader =
        "id|tituloPincipal|tituloOriginal|anoLancamento|anoTermino|tempoMinutos|genero|notaMedia|numeroVotos|generoArtista|personagem|"
        + "nomeArtista|anoNascimento|anoFalecimento|profissao|titulosMaisConhecidos";

    public const string Row =
        "tt0111161|The Shawshank Redemption|The Shawshank Redemption|1994|142|Drama|9.3|2667411|"
        + @"actor|Andy|Tim Robbins|1958|\N|actor|tt0111161";

    public static byte[] File(params string[] lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));

    public static ContentProfile Scan(string text, string? kind = null) => Scan(Encoding.UTF8.GetBytes(text), kind);

    public static ContentProfile Scan(byte[] content, string? kind = null, int chunk = int.MaxValue)
    {
        using var scanner = new CsvScanner("movies.csv", kind);
        for (var at = 0; at < content.Length; at += chunk)
        {
            scanner.Scan(content.AsSpan(at, Math.Min(chunk, content.Length - at)));
            if (chunk == int.MaxValue)
                break;
        }
        // The scanner needs no copy.
        return scanner.CompleteAsync("", CancellationToken.None).AsTask().GetAwaiter().GetResult();
    }

    public static string Codes(ContentProfile profile) =>
        string.Join(", ", profile.Findings.Select(finding => $"{finding.Code} {finding.Count} at {finding.First}"));
}
