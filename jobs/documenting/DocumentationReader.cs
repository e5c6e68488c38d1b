using System.Globalization;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Publishing;
using Cinelake.Jobs.Studies;
using Cinelake.Jobs.Testing;
using Cinelake.Lake;

namespace Cinelake.Jobs.Documenting;

/// <summary>
/// Takes the documentation from where things are declared, in models, sources and studies, and counts from the lake's manifests. It reads
/// no table.
/// </summary>
internal sealed class DocumentationReader(ModelProject project)
{
    private readonly Dictionary<string, (string Zone, int Number, TableVersion Version)> published = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> changed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads it for a lake, which may be empty or not yet built.</summary>
    public async Task<Documentation> ReadAsync(ILakeStore store, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        var raw = (await RawLog.ReadAsync(store, cancellation)).Counting;
        var (trustedNumber, trusted) = await Publisher.LogOf(store, Zone.Trusted).LatestAsync(cancellation);
        var (refinedNumber, refined) = await Publisher.LogOf(store, Zone.Refined).LatestAsync(cancellation);
        var publications = new[] { Note(Zone.Trusted, trustedNumber, trusted), Note(Zone.Refined, refinedNumber, refined) };
        var plan = new PlanOptions { Parameters = ParameterValues.From(project.Studies, []) };
        changed.UnionWith(
            BuildPlan
                .Of(project, raw, plan, PublishedFiles.Trusting, trusted, refined)
                .Tables.Where(table => table.Parts.Any(part => part.Action != PlannedAction.Keep))
                .Select(table => table.Name)
        );
        var sources = project
            .Sources.Values.OrderBy(source => source.Name, StringComparer.Ordinal)
            .Select(source => SourceOf(source, raw.Of(source)));
        var seeds = project.Seeds.Values.OrderBy(seed => seed.Name, StringComparer.Ordinal);
        var models = project.Models.OrderBy(model => model.Stage).ThenBy(model => model.Name == ModelProject.RejectsTable);
        return new Documentation(publications, [.. sources, .. seeds.Select(SeedOf), .. models.Select(TableOf)], project.Studies);
    }

    private string Note(Zone zone, int number, ZoneManifest? manifest)
    {
        if (manifest is null)
            return $"{zone} is not built yet: there are no row counts.";
        foreach (var table in manifest.Tables)
            published[table.Name] = (zone.ToString(), number, table);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{zone} {number}, published {manifest.PublishedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC by {manifest.Engine}."
        );
    }

    private static DocumentedTable SourceOf(SourceDeclaration source, IReadOnlyList<RawFile> files)
    {
        // A CSV's header is not a row.
        var header = source.Format == RawFormat.Csv ? 1 : 0;
        var parts = files.Select(file => (file.Landed.Path, Rows: Math.Max(0, file.Landed.Lines - header))).ToList();
        return new DocumentedTable
        {
            Name = source.Name,
            Layer = "Raw",
            Purpose = $"Landed files of the kind '{source.Kind}' ({(header == 1 ? "CSV" : "JSON")}), as they came.",
            Grain = header == 1 ? "one line" : "one record",
            Columns =
                header == 1
                    ? source.Columns.Select(column => new TableColumn(column, "string")).ToList()
                    : source.Fields.Select(field => new TableColumn(field.Name, TypeOf(field))).ToList(),
            Rows = parts.Count > 0 ? parts.Sum(part => part.Rows) : null,
            Parts = parts,
            Origin = $"sources/{source.Name}.json",
            Text = source.Text,
        };
    }

    private static DocumentedTable SeedOf(Seed seed) =>
        new()
        {
            Name = seed.Name,
            Layer = "Seeds",
            Purpose = seed.Purpose,
            Source = seed.Source,
            Key = seed.Key,
            Columns = seed.TableColumns,
            Rows = seed.Rows.Count,
            Origin = seed.Origin,
            Text = seed.Text,
        };

    private static string TypeOf(RecordField field) =>
        field.Type switch
        {
            RecordFieldType.Object => $"object<{string.Join(", ", field.Fields.Select(inner => inner.Name))}>",
            RecordFieldType.Objects => $"list of objects<{string.Join(", ", field.Fields.Select(inner => inner.Name))}>",
            var type => type.ToString().ToLowerInvariant(),
        };

    private DocumentedTable TableOf(Model model)
    {
        var known = published.TryGetValue(model.Name, out var found);
        var state = (known, changed.Contains(model.Name)) switch
        {
            (false, _) => "not built yet",
            (_, true) => $"published in {found.Zone} {found.Number}; a build would make it again",
            _ => $"published in {found.Zone} {found.Number}",
        };
        var tested = (known, changed.Contains(model.Name)) switch
        {
            (false, _) => "not run yet",
            (_, true) => "not run since a change",
            _ => "passed",
        };
        return DocumentedTable.Of(model) with
        {
            Columns = known ? Described(found.Version.Columns, model) : model.TableColumns,
            Reads = ReadsOf(model),
            Tests = [.. TestsOf(model, tested)],
            Parameters = project.ParametersOf(model),
            Rows = known ? found.Version.Rows : null,
            Parts =
                known && found.Version.Parts.Any(part => part.Name.Length > 0)
                    ? found.Version.Parts.Select(part => (part.Name, part.Rows)).ToList()
                    : [],
            State = state,
        };
    }

    /// <summary>What a table that was published without descriptions holds, its model tells.</summary>
    private static List<TableColumn> Described(IReadOnlyList<TableColumn> columns, Model model) =>
        [
            .. columns.Select(column =>
                column with
                {
                    Description = column.Description ?? model.TableColumns.FirstOrDefault(other => other.Name == column.Name)?.Description,
                }
            ),
        ];

    private IEnumerable<DocumentedTest> TestsOf(Model model, string state) =>
        DataTestList
            .Of(project, model.Stage)
            .Where(test => test.Table == model.Name && project.TestSelects.All(select => select.Select != test.Offenders))
            .Select(test => new DocumentedTest(test.Name, "", state))
            .Concat(
                project
                    .TestSelects.Where(select => select.Header.Guards.Contains(model.Name, StringComparer.OrdinalIgnoreCase))
                    .Select(select => new DocumentedTest(select.Name, select.Header.Purpose, state))
            );

    // Rejects come from all cleaning models, and 'params' is no table.
    private List<string> ReadsOf(Model model) =>
        model.Name == ModelProject.RejectsTable
            ? project
                .Of(Stage.Trusted)
                .Where(other => other.Header.Accounts)
                .Select(other => other.Name)
                .Order(StringComparer.Ordinal)
                .ToList()
            : model.Tables.Concat(model.Seeds.Select(seed => seed.Name)).ToList();
}
