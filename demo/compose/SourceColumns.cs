using Cinelake.Lake;

namespace Cinelake.Demo.Compose;

/// <summary>The header rows of the two source files, as their declarations have them.</summary>
internal static class SourceColumns
{
    /// <summary>The header row of movies.csv.</summary>
    public static string Movies => HeaderOf("movies");

    /// <summary>The header row of series.csv.</summary>
    public static string Series => HeaderOf("series");

    private static string HeaderOf(string kind) => string.Join((char)RawCsv.Separator, DeclaredSources.ColumnsOf(kind)!);
}
