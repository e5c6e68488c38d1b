using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>What reads what, taken from the SQL itself.</summary>
internal static class ModelGraph
{
    /// <summary>The models in an order in which each comes after those it reads; among those free to run, by stage and name.</summary>
    /// <exception cref="LakeException">A name is unknown, out of reach of its stage or used twice, or models read each other in a
    /// circle.</exception>
    public static IReadOnlyList<Model> Order(
        IReadOnlyList<Model> models,
        IReadOnlyList<Model> tests,
        IEnumerable<string> sources,
        IEnumerable<string>? seeds = null
    )
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(tests);
        var byName = ByName(models);
        var known = sources.ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] names = [.. byName.Keys, .. seeds ?? []];
        foreach (var model in models)
            CheckReads(model, byName, known, names);
        foreach (var test in tests)
            CheckTest(test, byName, names);
        var ordered = new List<Model>();
        var path = new List<Model>();
        foreach (var model in models.OrderBy(model => model.Stage).ThenBy(model => model.Name, StringComparer.Ordinal))
            Visit(model, byName, ordered, path);
        return ordered;
    }

    private static Dictionary<string, Model> ByName(IReadOnlyList<Model> models)
    {
        var byName = new Dictionary<string, Model>(StringComparer.OrdinalIgnoreCase);
        foreach (var model in models)
        {
            if (!byName.TryAdd(model.Name, model))
                throw new LakeException(
                    $"{model.Select.Origin}:1: {byName[model.Name].Select.Origin} makes a table of that name too: rename one of the files."
                );
        }
        return byName;
    }

    private static void CheckReads(Model model, Dictionary<string, Model> byName, HashSet<string> sources, string[] names)
    {
        foreach (var read in model.Reads.Where(read => !model.IsSeed(read.Name)))
        {
            var allowed = model.Stage switch
            {
                Stage.Trusted when model.Name == ModelProject.RejectsTable => read.Name == ModelProject.Refused,
                Stage.Trusted => sources.Contains(read.Name),
                Stage.Refined => IsTable(byName, read.Name, Stage.Trusted) || IsTable(byName, read.Name, Stage.Refined),
                _ => IsTable(byName, read.Name, Stage.Refined)
                    || model.IsParameters(read.Name)
                    || IsStudyTable(byName, read.Name, model.Study!),
            };
            if (!allowed)
                throw SelectException.At(
                    model.Select,
                    read.Offset,
                    Unknown(model, read, byName, sources),
                    Nearest(read.Name, names, model.Study)
                );
        }
        if (model.Stage == Stage.Trusted && model.Name != ModelProject.RejectsTable && model.Reads.Count != 1)
            throw new LakeException(
                $"{model.Select.Origin}:1: a Trusted table cleans exactly one source; this one reads {model.Reads.Count}."
            );
    }

    private static void CheckTest(Model test, Dictionary<string, Model> byName, string[] names)
    {
        var where = $"{test.Select.Origin}:{test.Header.Lines.GetValueOrDefault("Guards", 1)}";
        if (test.Header.Guards.Count == 0)
            throw new LakeException($"{where}: a test must name the tables that it guards: '-- Guards: dim_title'.");
        if (test.Header.Guards.FirstOrDefault(name => !byName.ContainsKey(name)) is { } unknown)
            throw new LakeException($"{where}: there is no table '{unknown}' to guard.{Perhaps(unknown, byName)}");
        if (test.Header.Guards.FirstOrDefault(name => !IsOfFolder(byName[name], test)) is { } other)
            throw new LakeException(
                $"{where}: '{other}' is not of {test.Study ?? test.Stage.ToString()}: a test guards tables of its own folder."
            );
        foreach (var read in test.Reads.Where(read => !test.IsParameters(read.Name) && !test.IsSeed(read.Name)))
        {
            if (!byName.TryGetValue(read.Name, out var table))
                throw SelectException.At(
                    test.Select,
                    read.Offset,
                    $"there is no table '{read.Name}'.",
                    Nearest(read.Name, names, test.Study)
                );
            if (
                table.Stage > test.Stage
                || (table.Study is not null && table.Study != test.Study)
                || (table.Stage == Stage.Answers && !test.Header.Guards.Contains(table.Name, StringComparer.OrdinalIgnoreCase))
            )
                throw SelectException.At(
                    test.Select,
                    read.Offset,
                    $"'{read.Name}' is out of reach here: a test reads tables of its stage and of those before it, the tables of its own "
                        + "study, and the answers that it guards.",
                    []
                );
        }
    }

    private static bool IsOfFolder(Model table, Model test) =>
        table.Study == test.Study && (test.Study is not null || table.Stage == test.Stage);

    private static string Perhaps(string name, Dictionary<string, Model> byName) =>
        Nearest(name, byName.Keys) is { Count: > 0 } near ? $" Perhaps: {string.Join(", ", near)}." : "";

    private static bool IsTable(Dictionary<string, Model> byName, string name, Stage stage) =>
        byName.TryGetValue(name, out var model) && model.Stage == stage;

    private static bool IsStudyTable(Dictionary<string, Model> byName, string name, string study) =>
        byName.TryGetValue(name, out var model) && model.Stage == Stage.Studies && model.Study == study;

    private static string Unknown(Model model, TableName read, Dictionary<string, Model> byName, HashSet<string> sources)
    {
        var reach = model.Stage switch
        {
            Stage.Trusted => $"a Trusted table reads a source ({string.Join(", ", sources.Order(StringComparer.Ordinal))})",
            Stage.Refined => "a Refined table reads tables of Trusted and Refined, and seeds",
            Stage.Studies => "a study table reads tables of Refined, seeds, tables of its own study and 'params'",
            _ => "an answer reads tables of Refined, seeds, tables of its own study and 'params'",
        };
        return byName.ContainsKey(read.Name) || sources.Contains(read.Name)
            ? $"'{read.Name}' is out of reach here: {reach}."
            : $"there is no table '{read.Name}'; {reach}.";
    }

    /// <summary>Names that may have been meant; of its own study's tables the short ones, as its SQL writes them.</summary>
    private static List<string> Nearest(string name, IEnumerable<string> names, string? study = null) =>
        names
            .Where(other => !string.Equals(other, name, StringComparison.OrdinalIgnoreCase) && IsNear(ShortOf(other), ShortOf(name)))
            .Select(other => study is not null && other.StartsWith($"{study}/", StringComparison.Ordinal) ? ShortOf(other) : other)
            .Take(3)
            .ToList();

    private static bool IsNear(string one, string other) =>
        one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);

    private static string ShortOf(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static void Visit(Model model, Dictionary<string, Model> byName, List<Model> ordered, List<Model> path)
    {
        if (ordered.Contains(model))
            return;
        if (path.Contains(model))
        {
            var circle = path.SkipWhile(other => other != model).Append(model).Select(other => other.Name);
            throw new LakeException(
                $"{model.Select.Origin}:1: these tables read each other in a circle: {string.Join(" -> ", circle)}. Move what they share "
                    + "into a table of its own."
            );
        }
        path.Add(model);
        foreach (var read in model.Reads.OrderBy(read => read.Name, StringComparer.Ordinal))
        {
            if (byName.TryGetValue(read.Name, out var other))
                Visit(other, byName, ordered, path);
        }
        path.RemoveAt(path.Count - 1);
        ordered.Add(model);
    }
}
