using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>
/// What a build does with each part of each table: <c>plan</c> prints it, <c>build</c> carries it out. A table that reads one whose files
/// are not known yet is decided upon when they are (<see cref="Finish"/>), so that equal files end the work there.
/// </summary>
internal sealed class BuildPlan
{
    private readonly Planner planner;
    private readonly Stage until;
    private readonly Dictionary<string, TableVersion> refined;
    private readonly List<PlannedTable> tables = [];

    private BuildPlan(Planner planner, Stage until, Dictionary<string, TableVersion> refined)
    {
        this.planner = planner;
        this.until = until;
        this.refined = refined;
    }

    /// <summary>Plans a build.</summary>
    /// <param name="project">What there is to build.</param>
    /// <param name="raw">What it is built from.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="files">The published files that are damaged.</param>
    /// <param name="trusted">What is published of Trusted; null for nothing.</param>
    /// <param name="refined">What is published of Refined; null for nothing.</param>
    public static BuildPlan Of(
        ModelProject project,
        RawFiles raw,
        PlanOptions options,
        PublishedFiles files,
        ZoneManifest? trusted,
        ZoneManifest? refined
    )
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(options);
        var plan = new BuildPlan(new Planner(project, raw, options, files), options.Until, ByName(refined));
        plan.AddTrusted(project, ByName(trusted));
        plan.AddAbove(project);
        return plan;
    }

    /// <summary>All tables, each after those that it reads, stage by stage; of each zone those that go last.</summary>
    public IReadOnlyList<PlannedTable> Tables => tables;

    /// <summary>Whether nothing is to be done.</summary>
    public bool IsUpToDate => !Changes(Zone.Trusted) && (until == Stage.Trusted || !Changes(Zone.Refined));

    /// <summary>
    /// Whether a zone is published anew: a part of it is built or goes. What is beyond the stage asked for is no reason; it goes with the
    /// next publication if it is true no more.
    /// </summary>
    public bool Changes(Zone zone) =>
        tables.Any(table => table.Zone == zone && table.Stage <= until && table.Parts.Any(part => part.Action != PlannedAction.Keep));

    /// <summary>What a zone will hold, by name; complete when nothing of it is to be built any more.</summary>
    public IReadOnlyList<TableVersion> Content(Zone zone) =>
        [
            .. tables
                .Where(table => table.Zone == zone)
                .Select(table => table.Version)
                .OfType<TableVersion>()
                .OrderBy(table => table.Name, StringComparer.Ordinal),
        ];

    /// <summary>A table as it will be published; null while that is not known.</summary>
    public TableVersion? Find(string name) => tables.Find(table => IsNamed(table, name))?.Version;

    /// <summary>The tables that a model reads; null stands for one whose files are not known yet.</summary>
    public IReadOnlyList<TableVersion?> InputsOf(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. model.Tables.Select(Find)];
    }

    /// <summary>Takes note of a table that was built, and decides upon those that waited for its files.</summary>
    public void Finish(TableVersion built)
    {
        ArgumentNullException.ThrowIfNull(built);
        var finished = tables.FindIndex(table => IsNamed(table, built.Name));
        tables[finished] = tables[finished] with { Version = built };
        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i] is { IsOpen: true, Model: { } model } open)
                tables[i] = planner.Above(model, InputsOf(model), refined.GetValueOrDefault(open.Name));
        }
    }

    private void AddTrusted(ModelProject project, Dictionary<string, TableVersion> trusted)
    {
        var rejects = trusted.GetValueOrDefault(ModelProject.RejectsTable);
        tables.AddRange(project.Of(Stage.Trusted).Select(model => planner.Trusted(model, trusted.GetValueOrDefault(model.Name), rejects)));
        tables.AddRange(Removed(trusted.Values.Where(table => table.Name != ModelProject.RejectsTable), _ => Stage.Trusted));
        // Its parts are those of the other tables, and have no plan of their own.
        tables.Add(
            new PlannedTable
            {
                Name = ModelProject.RejectsTable,
                Stage = Stage.Trusted,
                Model = project.Rejects,
                Parts = [],
                Version = tables.Exists(table => table.IsBuilt) ? null : KeptRejects(rejects),
            }
        );
    }

    private void AddAbove(ModelProject project)
    {
        foreach (var model in project.Models.Where(model => model.Stage > Stage.Trusted))
            tables.Add(planner.Above(model, InputsOf(model), refined.GetValueOrDefault(model.Name)));
        tables.AddRange(Removed(refined.Values, StageOf));
    }

    private TableVersion? KeptRejects(TableVersion? rejects)
    {
        var kept = tables
            .SelectMany(table => table.Parts)
            .Where(part => part is { Action: PlannedAction.Keep, Rejects: not null })
            .Select(part => part.Rejects!)
            .OrderBy(part => part.Name, StringComparer.Ordinal)
            .ToList();
        return rejects is null || kept.Count == rejects.Parts.Count ? rejects : rejects with { Parts = kept };
    }

    private List<PlannedTable> Removed(IEnumerable<TableVersion> published, Func<TableVersion, Stage> stage) =>
        [
            .. published
                .Where(table => !tables.Exists(planned => IsNamed(planned, table.Name)))
                .Select(table => Planner.Removed(table, stage(table)))
                .OrderBy(table => table.Stage),
        ];

    private static Stage StageOf(TableVersion table) =>
        table.Role switch
        {
            TableRole.StudyTable => Stage.Studies,
            TableRole.Answer => Stage.Answers,
            _ => Stage.Refined,
        };

    private static bool IsNamed(PlannedTable table, string name) => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, TableVersion> ByName(ZoneManifest? manifest) =>
        (manifest?.Tables ?? []).ToDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);
}
