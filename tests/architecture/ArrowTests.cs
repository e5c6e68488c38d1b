using System.Xml.Linq;

namespace Cinelake.Tests.Architecture;

/// <summary>The arrows of the table "Folders" in docs/architecture.md: which folder may use which, and which packages.</summary>
public sealed class ArrowTests
{
    /// <summary>What every folder may use: the SDK and ourselves, as far as the other tests let it.</summary>
    private static readonly string[] Everywhere = ["System", "Microsoft", "Interop", "Cinelake"];

    public static TheoryData<string> Folders => new(FolderTable.Rows.Select(row => row.Folder));

    public static TheoryData<string> Projects => new(FolderTable.Rows.Select(row => row.Project).Distinct(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_folders_that_its_row_names(string folder)
    {
        var row = FolderTable.Row(folder);
        var others = FolderTable.Rows.Where(other => other != row && !row.Uses.Contains(other.Folder, StringComparer.Ordinal));

        var result = ProductTypes.Of(row).ShouldNot().HaveDependencyOnAny(others.SelectMany(ProductTypes.NamesOf).ToArray()).GetResult();

        Offences(result).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_every_folder_that_its_row_names(string folder)
    {
        var row = FolderTable.Row(folder);

        var unused = row.Uses.Where(used =>
            ProductTypes.Of(row).Should().HaveDependencyOnAny([.. ProductTypes.NamesOf(FolderTable.Row(used))]).GetTypes().Any() is false
        );

        unused.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_packages_that_its_row_names(string folder)
    {
        var row = FolderTable.Row(folder);
        var known = FolderTable.Rows.SelectMany(other => other.Libraries.Keys).Except(row.Libraries.Keys, StringComparer.Ordinal);

        var foreign = ProductTypes.Of(row).ShouldNot().HaveDependencyOnAny(known.ToArray()).GetResult();
        var unknown = ProductTypes.Of(row).ShouldNot().HaveDependencyOtherThan([.. Everywhere, .. row.Libraries.Keys]).GetResult();

        Offences(foreign).Concat(Offences(unknown)).ShouldBeEmpty();
    }

    [Fact]
    public void A_package_that_a_row_gives_to_one_type_is_used_by_that_one_only()
    {
        var alone = FolderTable.Rows.SelectMany(
            row => row.Libraries.Where(package => package.Value is not null),
            (row, package) => (row, package)
        );

        var offences = alone.SelectMany(use =>
            Offences(ProductTypes.Of(use.row, except: use.package.Value).ShouldNot().HaveDependencyOnAny(use.package.Key).GetResult())
        );

        alone.ShouldNotBeEmpty();
        offences.ShouldBeEmpty();
    }

    [Fact]
    public void The_arrows_lead_round_nowhere()
    {
        var left = FolderTable.Rows.ToDictionary(row => row.Folder, row => row.Uses, StringComparer.Ordinal);

        while (left.FirstOrDefault(row => !row.Value.Any(left.ContainsKey)).Key is { } free)
            left.Remove(free);

        left.Keys.ShouldBeEmpty();
    }

    [Fact]
    public void Arrows_lead_to_folders_of_the_table()
    {
        var folders = FolderTable.Rows.Select(row => row.Folder).ToList();

        FolderTable.Rows.SelectMany(row => row.Uses).Except(folders, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_rows_name(string project)
    {
        var rows = FolderTable.Rows.Where(row => row.Project == project);

        var references = XDocument
            .Load(Repository.Files(project, "*.csproj").Single())
            .Descendants("ProjectReference")
            .Select(reference =>
                Path.GetDirectoryName(Path.GetFullPath(reference.Attribute("Include")!.Value, Repository.PathOf(project)))!
            )
            .Select(Repository.Relative);

        references.Except(rows.SelectMany(row => row.Uses), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<string> Offences(NetArchTest.Rules.TestResult result) =>
        result.FailingTypes.Select(type => $"{type.FullName}: {type.Explanation}");
}
