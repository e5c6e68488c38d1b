using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Cinelake.Tests.Architecture;

/// <summary>The arrows of the table "Folders" in docs/architecture.md: which folder may use which.</summary>
public sealed partial class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["libs/lake"] = [],
        ["libs/terminal"] = ["libs/lake"],
        ["ingestion"] = ["libs/lake", "libs/terminal"],
        ["libs/spark"] = [],
        ["jobs"] = ["libs/lake", "libs/terminal", "libs/spark"],
        ["demo"] = ["libs/lake", "libs/terminal", "ingestion", "jobs"],
    };

    public static TheoryData<string> Folders => new(Allowed.Keys);

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_project_references_only_what_its_folder_may_use(string folder)
    {
        var project = Repository.Files(folder, "*.csproj").Single();

        var references = XDocument
            .Load(project)
            .Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Split('/')[1]);

        references.Except(Allowed[folder], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_source_file_uses_only_namespaces_that_its_folder_may_use(string folder)
    {
        var own = Allowed[folder].Append(folder).Select(Namespace).ToHashSet(StringComparer.Ordinal);

        var used = Repository
            .Files(folder, "*.cs")
            .SelectMany(file =>
                OwnNamespace().Matches(File.ReadAllText(file)).Select(match => (file, name: match.Groups["project"].Value))
            );

        used.Where(use => !own.Contains(use.name)).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_engines_folder_knows_an_engine()
    {
        var outside = Repository.Files("jobs", "*.cs").Where(file => !file.Contains("/jobs/engines/", StringComparison.Ordinal));

        outside.Where(file => Engine().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Cinelake.slnx"));

        var projects = Repository.Files("", "*.csproj").Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

        projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Namespace(string folder) => $"{char.ToUpperInvariant(folder[0])}{folder[1..]}";

    [GeneratedRegex(@"\bCinelake[.](?<project>[A-Z][A-Za-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnNamespace();

    [GeneratedRegex(@"DuckDB|DuckDb|Microsoft[.]Spark|Engines[.]Spark", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Engine();
}
