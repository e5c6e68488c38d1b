using Cinelake.Jobs.Sql;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>Everything that a build knows before it looks at the lake: sources, models in the order they build, tests, studies.</summary>
internal sealed record ModelProject
{
    /// <summary>The name that <c>rejects.sql</c> reads: the refused rows of one part of one table.</summary>
    public const string Refused = "refused";

    /// <summary>The table of refused rows: its model runs once per part of a cleaning model, not by itself.</summary>
    public const string RejectsTable = "rejects";

    /// <summary>The declared sources, by name.</summary>
    public required IReadOnlyDictionary<string, SourceDeclaration> Sources { get; init; }

    /// <summary>The models, each after those it reads.</summary>
    public required IReadOnlyList<Model> Models { get; init; }

    /// <summary>SELECTs of the offending rows; what each guards is in its header.</summary>
    public required IReadOnlyList<Model> TestSelects { get; init; }

    /// <summary>The studies, by name.</summary>
    public required IReadOnlyDictionary<string, Study> Studies { get; init; }

    /// <summary>The seeds, by name.</summary>
    public IReadOnlyDictionary<string, Seed> Seeds { get; init; } = new Dictionary<string, Seed>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>models/</c>, <c>sources/</c> beside the program and the studies' folder.</summary>
    /// <exception cref="LakeException">A file is wrong; the message begins with file and line.</exception>
    public static ModelProject Load(ProjectFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        using var reader = SelectReader.Open();
        var studies = Study.LoadAll(folders.Studies);
        var seeds = SeedFiles.ReadAll(folders.Models, studies.Values);
        var files = new ModelFiles(reader, SqlMacros.Load(folders.Models, reader), seeds);
        var sources = SourceDeclaration.ReadAll(folders.Sources).ToDictionary(source => source.Name, StringComparer.Ordinal);
        var models = files
            .In(Path.Combine(folders.Models, "trusted"), Stage.Trusted)
            .Concat(files.In(Path.Combine(folders.Models, "refined"), Stage.Refined))
            .ToList();
        foreach (var study in studies.Values)
            models.AddRange(files.Tables(study).Concat(files.Questions(study)));
        var tests = files
            .Tests(Path.Combine(folders.Models, "trusted", "tests"), Stage.Trusted)
            .Concat(files.Tests(Path.Combine(folders.Models, "refined", "tests"), Stage.Refined))
            .Concat(studies.Values.SelectMany(files.Tests))
            .ToList();
        NameCheck.Run(models, [.. seeds.Values], sources.Keys);
        HeaderCheck.Run(models, tests, sources, reader);
        return new ModelProject
        {
            Sources = sources,
            Models = ModelGraph.Order(models, tests, sources.Keys, seeds.Keys),
            TestSelects = tests,
            Studies = studies,
            Seeds = seeds,
        };
    }

    /// <summary>The models of a stage, without <c>rejects</c>.</summary>
    public IEnumerable<Model> Of(Stage stage) => Models.Where(model => model.Stage == stage && model.Name != RejectsTable);

    /// <summary>
    /// The parameters that a study table or an answer depends on, its own and those of the study tables that it reads, in the order
    /// declared.
    /// </summary>
    public IReadOnlyList<StudyParameter> ParametersOf(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Study is null)
            return [];
        var study = Studies[model.Study];
        var used = StudyTablesOf(model).Append(model).SelectMany(read => ParameterUse.In(study, read.Select.Written)).ToHashSet();
        return [.. study.Parameters.Where(used.Contains)];
    }

    /// <summary>The study tables that a model reads, itself and through others, each after those it reads.</summary>
    public IReadOnlyList<Model> StudyTablesOf(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var needed = new HashSet<string>(model.Tables, StringComparer.OrdinalIgnoreCase);
        foreach (var table in Of(Stage.Studies).Reverse().Where(table => needed.Contains(table.Name)))
            needed.UnionWith(table.Tables);
        return [.. Of(Stage.Studies).Where(table => needed.Contains(table.Name))];
    }

    /// <summary>The model of <c>rejects</c>.</summary>
    public Model Rejects => Models.Single(model => model.Name == RejectsTable);

    /// <summary>The raw source that a Trusted model reads.</summary>
    public SourceDeclaration SourceOf(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Sources[model.Reads.Single(read => Sources.ContainsKey(read.Name)).Name];
    }
}
