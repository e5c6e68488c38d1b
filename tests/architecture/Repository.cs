using System.Reflection;

namespace Cinelake.Tests.Architecture;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } =
        Path.GetFullPath(
            typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!
        );

    /// <summary>The files of a kind below a folder, without what builds leave.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(segment => segment is "bin" or "obj"));

    /// <summary>A path from the root as a path of this machine.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>A path of this machine as a path from the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The files of a kind that are kept, by their paths from the root: no build output, no lake, no published program.</summary>
    public static IEnumerable<string> Checked(string pattern) =>
        Files("", pattern)
            .Select(Relative)
            .Where(file => !file.StartsWith("artifacts/", StringComparison.Ordinal) && !file.StartsWith("lake/", StringComparison.Ordinal))
            .Where(file => !file.Contains("/TestResults/", StringComparison.Ordinal) && !file.StartsWith(".git/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
