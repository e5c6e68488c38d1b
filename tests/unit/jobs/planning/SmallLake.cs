using System.Security.Cryptography;
using System.Text;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Sql;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Planning;

/// <summary>
/// A lake of records alone: two CSV files of films, two days of JSON, two Trusted tables and three above them, one of a study. Its "engine"
/// makes of
/// equal inputs and SQL files of equal hashes.
/// </summary>
internal sealed record SmallLake
{
    /// <summary>A lake whose raw files have been built and published.</summary>
    public static SmallLake Built() => new SmallLake().Build(new SmallLake().Plan());

    /// <summary>The landed files that count.</summary>
    public IReadOnlyList<RawFile> Raw { get; init; } =
    [
        File(1, RawFormat.Csv, "films", "Raw/Local/CSV/films/a.csv", "2024-03-30", "a"),
        File(2, RawFormat.Csv, "films", "Raw/Local/CSV/films/b.csv", "2024-03-31", "b"),
        File(3, RawFormat.Json, "days", "Raw/TMDB/JSON/days/1.json", "2024-03-30", "c"),
        File(4, RawFormat.Json, "days", "Raw/TMDB/JSON/days/2.json", "2024-03-31", "d"),
    ];

    /// <summary>The models, in the order they build.</summary>
    public IReadOnlyList<Model> Models { get; init; } =
    [
        Model("film", Stage.Trusted, "select 1 as film", "films"),
        Model("day", Stage.Trusted, "select 1 as day", "days"),
        Model(ModelProject.RejectsTable, Stage.Trusted, "select 1 as reject", ModelProject.Refused),
        Model("dim_film", Stage.Refined, "select 1 as dim", "film"),
        Model("fact_day", Stage.Refined, "select 1 as fact", "day", "dim_film"),
        Model("comedy/top", Stage.Answers, "select 1 as top", "fact_day", StudyNames.ParametersOf("comedy")),
    ];

    /// <summary>What is asked for.</summary>
    public PlanOptions Options { get; init; } = new() { Parameters = ParameterValues.From(Studies, []) };

    /// <summary>The published files that are damaged.</summary>
    public IReadOnlyList<string> Damaged { get; init; } = [];

    /// <summary>What is published of Trusted.</summary>
    public ZoneManifest? Trusted { get; init; }

    /// <summary>What is published of Refined.</summary>
    public ZoneManifest? Refined { get; init; }

    /// <summary>The plan of a build.</summary>
    public BuildPlan Plan()
    {
        var project = new ModelProject
        {
            Sources = new[] { Source("films", RawFormat.Csv), Source("days", RawFormat.Json) }.ToDictionary(
                source => source.Name,
                StringComparer.Ordinal
            ),
            Models = Models,
            TestSelects = [],
            Studies = Studies,
        };
        var files = PublishedFiles.Trusting;
        foreach (var path in Damaged)
            files.Add(path, "is gone");
        return BuildPlan.Of(project, new RawFiles(Raw), Options, files, Trusted, Refined);
    }

    /// <summary>The lake after a plan was carried out, as <c>build</c> does it: what is ready, until nothing is.</summary>
    public SmallLake Build(BuildPlan plan)
    {
        while (plan.Tables.FirstOrDefault(table => table.IsReady) is { } table)
            plan.Finish(Make(plan, table));
        if (plan.Find(ModelProject.RejectsTable) is null)
            plan.Finish(Version(ModelProject.RejectsTable, []));
        while (plan.Tables.FirstOrDefault(table => table.IsReady) is { } table)
            plan.Finish(Make(plan, table));
        return this with
        {
            Trusted = plan.Changes(Zone.Trusted) ? Manifest(plan.Content(Zone.Trusted)) : Trusted,
            Refined = Options.Until > Stage.Trusted && plan.Changes(Zone.Refined) ? Manifest(plan.Content(Zone.Refined)) : Refined,
        };
    }

    /// <summary>The lake with parameters set.</summary>
    public SmallLake Set(string setting) => this with { Options = Options with { Parameters = ParameterValues.From(Studies, [setting]) } };

    /// <summary>The lake with another SQL of a model.</summary>
    public SmallLake Change(string model, string sql) =>
        this with
        {
            Models = [.. Models.Select(other => other.Name == model ? other with { Select = other.Select with { Sql = sql } } : other)],
        };

    /// <summary>The lake without some models.</summary>
    public SmallLake Without(params string[] models) =>
        this with
        {
            Models = [.. Models.Where(model => !models.Contains(model.Name, StringComparer.Ordinal))],
        };

    /// <summary>The lake when only stages up to one are asked for.</summary>
    public SmallLake Until(Stage stage) => this with { Options = Options with { Until = stage } };

    /// <summary>A landed file.</summary>
    public static RawFile File(long received, RawFormat format, string kind, string path, string date, string content) =>
        new(
            new LandedFile
            {
                Path = path,
                Format = format,
                Kind = kind,
                Date = date,
                OriginalName = path,
                Size = 1,
                Sha256 = content,
                Lines = 2,
            },
            received
        );

    private static readonly Dictionary<string, Study> Studies = new(StringComparer.Ordinal)
    {
        ["comedy"] = new Study("comedy", "", "", "", [new StudyParameter("top", "int", "10", "")]),
    };

    private static TableVersion Make(BuildPlan plan, PlannedTable table)
    {
        var inputs = plan.InputsOf(table.Model!).OfType<TableVersion>().SelectMany(input => input.Parts).SelectMany(part => part.Files);
        var parts = table.Parts.Where(part => part.Action != PlannedAction.Drop).Select(part => Make(table, part, inputs));
        return Version(table.Name, [.. parts]) with { Role = table.Model!.Role };
    }

    private static TablePart Make(PlannedTable table, PlannedPart part, IEnumerable<TableFile> inputs)
    {
        if (part.Action == PlannedAction.Keep)
            return part.Published!;
        var made = Hash([table.Model!.Select.Sql, .. inputs.Select(file => file.Sha256), .. part.Files.Select(file => file.Landed.Sha256)]);
        return new TablePart
        {
            Name = part.Name,
            Fingerprint = part.Fingerprint!,
            Run = "run",
            Rows = 1,
            Files = [new TableFile($"{table.Zone}/{table.Name}/{part.Name}.parquet", 1, made, 1)],
        };
    }

    private static TableVersion Version(string name, IReadOnlyList<TablePart> parts) =>
        new()
        {
            Name = name,
            Columns = [new TableColumn("a", "int")],
            Parts = parts,
        };

    private static ZoneManifest Manifest(IReadOnlyList<TableVersion> tables) =>
        new()
        {
            Run = "run",
            PublishedAt = DateTimeOffset.UnixEpoch,
            Engine = "none",
            Tables = tables,
        };

    private static string Hash(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));

    private static SourceDeclaration Source(string name, RawFormat format) =>
        new()
        {
            Name = name,
            Text = name,
            Format = format,
            Kind = name,
        };

    private static Model Model(string name, Stage stage, string sql, params string[] reads) =>
        new()
        {
            Name = name,
            Stage = stage,
            Select = new SelectText(sql, $"{name}.sql"),
            Header = new ModelHeader { Purpose = "p", PartitionedByDt = name == "day" },
            Reads = [.. reads.Select(read => new TableName(read, 0))],
        };
}
