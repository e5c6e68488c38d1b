namespace Cinelake.Tests.Architecture;

/// <summary>Each folder of C# has its row in docs/architecture.md, and its types are where their namespaces say.</summary>
public sealed class FolderTests
{
    private static readonly string[] Sources =
    [
        .. Repository.Files("", "*.cs").Select(Repository.Relative).Where(file => !file.StartsWith("tests/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void A_file_lies_in_the_folder_that_its_namespace_names()
    {
        var elsewhere = Sources
            .Select(file => (file, name: NamespaceOf(file)))
            .Where(source => source.name.Length > 0)
            .Where(source => FolderTable.OfFile(source.file) != FolderTable.OfNamespace(source.name));

        elsewhere.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_beside_one_with_a_row_has_a_row_too()
    {
        var parents = FolderTable.Rows.Select(row => Path.GetDirectoryName(row.Folder)!).Where(parent => parent.Length > 0);

        var without = parents
            .Distinct(StringComparer.Ordinal)
            .SelectMany(parent => Directory.EnumerateDirectories(Repository.PathOf(parent)))
            .Select(Repository.Relative)
            .Where(folder => Sources.Any(file => file.StartsWith(folder + '/', StringComparison.Ordinal)))
            .Where(folder => FolderTable.OfFile(folder)?.Folder != folder);

        without.ShouldBeEmpty();
    }

    [Fact]
    public void Every_source_file_and_every_type_belongs_to_a_row()
    {
        Sources.Where(file => FolderTable.OfFile(file) is null).ShouldBeEmpty();
        ProductTypes.NamesOf(null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Cinelake.slnx"));

        var projects = Repository.Files("", "*.csproj").Select(Repository.Relative);

        projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string NamespaceOf(string file) =>
        File.ReadLines(Repository.PathOf(file))
            .Where(line => line.StartsWith("namespace ", StringComparison.Ordinal))
            .Select(line => line["namespace ".Length..].TrimEnd(';'))
            .FirstOrDefault("");
}
