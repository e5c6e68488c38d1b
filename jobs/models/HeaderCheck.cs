using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>Checks what headers say against the columns of the SELECT, the stage and the other tables.</summary>
internal sealed class HeaderCheck
{
    private static readonly string[] Described = ["Purpose", "Grain", "Key", "Order", "Test"];
    private readonly Dictionary<string, Model> byName;
    private readonly IReadOnlyDictionary<string, SourceDeclaration> sources;
    private readonly SelectReader reader;

    private HeaderCheck(Dictionary<string, Model> byName, IReadOnlyDictionary<string, SourceDeclaration> sources, SelectReader reader)
    {
        this.byName = byName;
        this.sources = sources;
        this.reader = reader;
    }

    /// <summary>Checks all of them.</summary>
    /// <exception cref="LakeException">A header is wrong; the message begins with file and line.</exception>
    public static void Run(
        IReadOnlyList<Model> models,
        IReadOnlyList<Model> tests,
        IReadOnlyDictionary<string, SourceDeclaration> sources,
        SelectReader reader
    )
    {
        // A name that two models use is reported elsewhere.
        var byName = models
            .GroupBy(model => model.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var check = new HeaderCheck(byName, sources, reader);
        foreach (var model in models)
            check.CheckModel(model);
        foreach (var test in tests)
            Only(test, "a test has Purpose and Guards", "Purpose", "Guards");
        CheckAccounts(models.Where(model => model.Stage == Stage.Trusted && model.Name != ModelProject.RejectsTable).ToList());
    }

    private void CheckModel(Model model)
    {
        if (model.Stage == Stage.Refined)
            Only(model, "Source, Accounts and Partition are for Trusted tables, Guards for tests", [.. Described, "Step"]);
        else if (model.Stage != Stage.Trusted)
            Only(model, "Source, Accounts and Partition are for Trusted tables, Step for Refined, Guards for tests", Described);
        else if (model.Name == ModelProject.RejectsTable)
            Only(model, "refused rows come from all sources", [.. Described, "Source"]);
        else
            CheckCleaning(model);
        foreach (var column in model.Header.Key)
            Has(model, column, Line(model, "Key"), "Key");
        foreach (var column in model.Header.Order)
            Has(model, column, Line(model, "Order"), "Order");
        foreach (var test in model.Header.Tests)
            CheckTest(model, test);
    }

    private void CheckCleaning(Model model)
    {
        Only(model, "Step is for Refined tables, Guards for tests", [.. Described, "Source", "Accounts", "Partition"]);
        var format = model.Reads.Select(read => sources.GetValueOrDefault(read.Name)?.Format).FirstOrDefault(format => format is not null);
        if (model.Header.Source is not ("Local" or "TMDB"))
            throw Error(
                model,
                Line(model, "Source"),
                "a Trusted table says where its files come from: '-- Source: Local' or '-- Source: TMDB'."
            );
        if (model.Header.PartitionedByDt && format == RawFormat.Csv)
            throw Error(
                model,
                Line(model, "Partition"),
                "'Partition: dt' is for JSON records, which have a collection date; lines of a CSV have no dt."
            );
        if (!model.Header.PartitionedByDt && format == RawFormat.Json)
            throw Error(model, 1, "a table of JSON records has one part per collection date: add '-- Partition: dt'.");
    }

    private void CheckTest(Model model, ModelTest test)
    {
        foreach (var column in test.Columns)
            Has(model, column, test.Line, "Test");
        if (test.Kind == ModelTestKind.Holds && model.Columns.Count > 0)
        {
            foreach (var names in reader.ConditionColumns(new SelectText(test.Condition, $"{model.Select.Origin}:{test.Line}")))
            {
                if (!names.Any(name => Names(model).Contains(name, StringComparer.OrdinalIgnoreCase)))
                    Has(model, names[0], test.Line, "Test");
            }
        }
        if (test.Kind is ModelTestKind.Found or ModelTestKind.Drawn)
        {
            List<string> columns =
                model.Seeds.FirstOrDefault(seed => seed.Name == test.Values[0]) is { } seed
                    ? [.. seed.Columns.Select(column => column.Name)]
                : !byName.TryGetValue(test.Values[0], out var other)
                    ? throw Error(model, test.Line, $"'Test' names an unknown table: '{test.Values[0]}'.")
                : other.Columns.Count == 0 ? []
                : Names(other);
            foreach (var column in test.Values.Skip(1).Where(_ => columns.Count > 0))
                Has(model, columns, test.Values[0], column, test.Line, "Test");
        }
    }

    private static void CheckAccounts(IReadOnlyList<Model> cleaning)
    {
        foreach (var model in cleaning.Where(model => !model.Header.Accounts))
        {
            var source = model.Reads.Select(read => read.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!cleaning.Any(other => other.Header.Accounts && other.Reads.Any(read => source.Contains(read.Name))))
                throw Error(
                    model,
                    Line(model, "Accounts"),
                    "'Accounts: no' is for a second table of the same records, and no other table accounts for those of "
                        + $"{string.Join(", ", source)}: without one, rows would be lost in silence."
                );
        }
    }

    private static void Only(Model model, string why, params string[] words)
    {
        foreach (var (word, line) in model.Header.Lines.OrderBy(word => word.Value))
        {
            if (!words.Contains(word, StringComparer.Ordinal))
                throw Error(model, line, $"'{word}' does not belong here: {why}.");
        }
    }

    private static void Has(Model model, string column, int line, string word)
    {
        if (model.Columns.Count > 0)
            Has(model, Names(model), "the SELECT", column, line, word);
    }

    private static void Has(Model model, List<string> columns, string owner, string column, int line, string word)
    {
        if (!columns.Contains(column, StringComparer.OrdinalIgnoreCase))
            throw Error(
                model,
                line,
                $"'{word}' names '{column}', which {owner} does not have: its columns are {string.Join(", ", columns)}."
            );
    }

    private static List<string> Names(Model model) => [.. model.TableColumns.Select(column => column.Name)];

    private static int Line(Model model, string word) => model.Header.Lines.GetValueOrDefault(word, 1);

    private static LakeException Error(Model model, int line, string what) => new($"{model.Select.Origin}:{line}: {what}");
}
