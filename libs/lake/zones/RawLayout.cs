namespace Cinelake.Lake;

/// <summary>
/// Where landed files lie: <c>Raw/Local/CSV/Movies/YYYY/MM/DD/movies.csv</c>, <c>Raw/TMDB/JSON/SPEC/YYYY/MM/DD/FILE.json</c>.
/// </summary>
public static class RawLayout
{
    /// <summary>The folder of CSV files of a kind (<c>movies</c>, <c>series</c> or another name) and day.</summary>
    public static LakePath CsvFolder(RawName kind, CollectionDate date) =>
        LakePath.Of(Zone.Raw) / $"Local/CSV/{char.ToUpperInvariant(kind.Value[0])}{kind.Value[1..]}/{date.ToFolders()}";

    /// <summary>The folder of TMDB's answers of a spec and day.</summary>
    public static LakePath TmdbFolder(RawName spec, CollectionDate date) => LakePath.Of(Zone.Raw) / $"TMDB/JSON/{spec}/{date.ToFolders()}";
}
