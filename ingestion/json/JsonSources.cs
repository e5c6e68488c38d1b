using Cinelake.Ingestion.Landing;

namespace Cinelake.Ingestion.Json;

/// <summary>Finds the JSON files that a user names.</summary>
internal static class JsonSources
{
    /// <summary>Files as they are; of a folder its <c>*.json</c> by name, or, when it has none, all below it.</summary>
    /// <exception cref="RefusedFileException">There is no such file, or none in a folder.</exception>
    public static IReadOnlyList<SourceFile> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path) ? InFolder(path) : [path]).Select(SourceFile.Find)];

    private static List<string> InFolder(string folder)
    {
        var files = Names(folder, SearchOption.TopDirectoryOnly);
        if (files.Count == 0)
            files = Names(folder, SearchOption.AllDirectories);
        return files.Count > 0 ? files : throw new RefusedFileException(folder, "holds no *.json file: name a folder of TMDB's answers.");
    }

    private static List<string> Names(string folder, SearchOption depth) =>
        [.. Directory.EnumerateFiles(folder, "*.json", depth).Order(StringComparer.Ordinal)];
}
