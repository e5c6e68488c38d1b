using System.Text.RegularExpressions;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;

namespace Cinelake.Tests.Unit.Jobs.Models;

/// <summary>Macros in the models, on a copy of the project.</summary>
public sealed partial class ModelMacroTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-macros-").FullName;

    [Fact]
    public void A_changed_macro_changes_the_fingerprints_of_the_models_that_use_it_and_no_others()
    {
        var before = Fingerprints();
        var file = Directory
            .EnumerateFiles(Path.Combine(folder, "models", "macros"))
            .Single(file => File.ReadAllText(file).Contains("macro date_key(", StringComparison.Ordinal));
        File.WriteAllText(file, File.ReadAllText(file).Replace("month(day) * 100", "month(day) * (50 + 50)", StringComparison.Ordinal));

        var after = Fingerprints();

        var users = Project()
            .Models.Where(model => model.Select.Written.Contains("date_key(", StringComparison.Ordinal))
            .Select(model => model.Name)
            .ToList();
        users.ShouldNotBeEmpty();
        after.Keys.Where(name => after[name] != before[name]).ShouldBe(users, ignoreOrder: true);
    }

    [Fact]
    public void A_condition_of_a_header_may_call_macros()
    {
        _ = Project();
        File.WriteAllText(
            Path.Combine(folder, "models", "refined", "extra.sql"),
            "-- Purpose: p\n-- Test: holds(date_key(d) > 19000101)\nselect cast(null as date) as d from dim_title"
        );

        var test = Project().Models.Single(model => model.Name == "extra").Header.Tests.ShouldHaveSingleItem();

        test.Subject.ShouldBe("date_key(d) > 19000101");
        test.Condition.ShouldBe("cast(year((d)) * 10000 + month((d)) * 100 + day((d)) as int) > 19000101");
    }

    [Fact]
    public void Every_macro_is_called()
    {
        var project = Project();
        var files = Directory.EnumerateFiles(Path.Combine(folder, "models", "macros")).Select(File.ReadAllText).ToList();
        var names = files.SelectMany(file => Definition().Matches(file).Select(match => match.Groups["name"].Value)).ToList();

        var called = project
            .Models.Concat(project.TestSelects)
            .Select(model => model.Select.Written)
            .Concat(files.Select(file => Definition().Replace(file, "")))
            .SelectMany(text => Call().Matches(text).Select(match => match.Groups["name"].Value))
            .ToHashSet(StringComparer.Ordinal);

        names.ShouldNotBeEmpty();
        names.Where(name => !called.Contains(name)).ShouldBeEmpty();
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Dictionary<string, string> Fingerprints() =>
        Project().Models.ToDictionary(model => model.Name, model => Fingerprint.OfTable(model, [], ""), StringComparer.Ordinal);

    private ModelProject Project()
    {
        var here = ProjectFolders.BesideProgram(null);
        var models = Path.Combine(folder, "models");
        if (!Directory.Exists(models))
            CopyFolder(here.Models, models);
        return ModelProject.Load(here with { Models = models });
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex("^macro (?<name>[a-z0-9_]+)[(]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b(?<name>[a-z0-9_]+)[(]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();
}
