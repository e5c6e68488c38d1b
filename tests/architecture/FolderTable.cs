using System.Xml.Linq;

namespace Cinelake.Tests.Architecture;

/// <summary>
/// The table "Folders" of docs/architecture.md, which the tests of the arrows read, so that the page and the code cannot differ.
/// </summary>
internal static class FolderTable
{
    private const string Heading = "| folder | what lives there | may use | packages |";

    private static readonly Dictionary<string, FolderRow> ByFolder = Read().ToDictionary(row => row.Folder, StringComparer.Ordinal);

    /// <summary>The rows whose folders hold C# of the product.</summary>
    public static IReadOnlyCollection<FolderRow> Rows => ByFolder.Values;

    /// <summary>The row of a folder.</summary>
    public static FolderRow Row(string folder) => ByFolder[folder];

    /// <summary>The row that a namespace belongs to: the one with the longest namespace that it is or lies below.</summary>
    public static FolderRow? OfNamespace(string name) => Longest(Rows.Where(row => Covers(row.Namespace, name, '.')));

    /// <summary>The row that a file belongs to, by its path from the root.</summary>
    public static FolderRow? OfFile(string path) => Longest(Rows.Where(row => Covers(row.Folder, path, '/')));

    private static FolderRow? Longest(IEnumerable<FolderRow> rows) => rows.MaxBy(row => row.Namespace.Length);

    private static bool Covers(string above, string name, char separator) =>
        name.Equals(above, StringComparison.OrdinalIgnoreCase) || name.StartsWith(above + separator, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<FolderRow> Read() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs/architecture.md"))
            .SkipWhile(line => line != Heading)
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())
            .Select(cells => (folder: Unquoted(cells[1]), uses: Entries(cells[3]), packages: Entries(cells[4])))
            .Where(row => row.folder != "tests" && HoldsSources(row.folder))
            .Select(row => Row(row.folder, row.uses, row.packages));

    private static FolderRow Row(string folder, IEnumerable<string> uses, IEnumerable<string> packages)
    {
        var project = ProjectOf(folder);
        var document = XDocument.Load(Repository.Files(project, "*.csproj").Single());
        var below = folder[project.Length..].Replace('/', '.');
        return new FolderRow(
            folder,
            project,
            document.Descendants("RootNamespace").Single().Value + below,
            uses.Select(Unquoted).ToList(),
            packages
                .Select(package => package.Split(" in "))
                .ToDictionary(parts => Unquoted(parts[0]), parts => parts.Length > 1 ? Unquoted(parts[1]) : null, StringComparer.Ordinal)
        );
    }

    private static bool HoldsSources(string folder) =>
        Directory.Exists(Path.Combine(Repository.Root, folder)) && Repository.Files(folder, "*.cs").Any();

    private static string ProjectOf(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj").Any()
            ? folder
            : ProjectOf(folder[..folder.LastIndexOf('/')]);

    private static IEnumerable<string> Entries(string cell) =>
        cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Unquoted(string cell) => cell.Trim('`', ' ').TrimEnd('/');
}
