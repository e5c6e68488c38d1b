using System.Globalization;

namespace Cinelake.Tests.EndToEnd;

/// <summary>A test's own folder: source files and lakes, deleted with it.</summary>
public sealed class IngestFolder : IDisposable
{
    private const string MoviesHeader =
        "id|tituloPincipal|tituloOriginal|anoLancamento|tempoMinutos|genero|notaMedia|numeroVotos|generoArtista|personagem|nomeArtista|"
        + "anoNascimento|anoFalecimento|profissao|titulosMaisConhecidos";

    private static readonly string SeriesHeader = MoviesHeader.Replace("tempoMinutos", "anoTermino|tempoMinutos", StringComparison.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-ingest-").FullName;
    private int folders;

    /// <summary>The header of movies.csv as a line.</summary>
    public static string Header => $"{MoviesHeader}\n";

    /// <summary>A folder that does not exist yet, with a name that needs care.</summary>
    public string NewLake() => Path.Combine(folder, $"lake {++folders} é+%");

    /// <summary>An empty folder.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(folder, $"source {++folders}")).FullName;

    /// <summary>A file in a folder of its own.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(NewFolder(), name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>A movies.csv of so many comedies.</summary>
    public string Movies(int films) =>
        Write(
            "movies.csv",
            Header
                + string.Concat(
                    Enumerable
                        .Range(1, films)
                        .Select(number =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"tt{number:0000000}|título|t|1994|90|Comedy|7.0|5000|actor|r|n|1958|1999|actor|tt1\n"
                            )
                        )
                )
        );

    /// <summary>A series.csv of one series.</summary>
    public string Series() =>
        Write("series.csv", $"{SeriesHeader}\ntt9000001|t|t|1994|1999|90|Comedy|7.0|5000|actor|r|n|1958|1999|actor|tt1\n");

    /// <summary>The names of a lake's manifests in Raw.</summary>
    public static IReadOnlyList<string> Manifests(string lake) =>
        [
            .. Directory
                .GetFiles(Path.Combine(lake, "Raw/_manifests"))
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What unfinished runs have left in a lake.</summary>
    public static IReadOnlyList<string> Leftovers(string lake)
    {
        var scratch = Path.Combine(lake, "_scratch");
        return Directory.Exists(scratch) ? Directory.GetFileSystemEntries(scratch) : [];
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
