using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;

namespace Cinelake.Tests.Golden;

/// <summary>
/// What a model of a case reads: the tables and raw files that the case states, and otherwise what the models before it make of
/// these. A raw file that the case leaves out is empty.
/// </summary>
/// <param name="fixture">The engine.</param>
/// <param name="file">The model.</param>
/// <param name="sections">What the case states.</param>
internal sealed class ModelInputs(EngineFixture fixture, ModelFile file, IReadOnlyList<GoldenSection> sections)
{
    private readonly GoldenInputs inputs = new(fixture, file.Folder);
    private readonly HashSet<string> bound = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<GoldenSection> given = [];

    /// <summary>Binds everything that a model reads.</summary>
    public async Task BindAsync(CancellationToken cancellation)
    {
        var model = file.Read();
        await BindInputsAsync(file.Folder, model, cancellation);
        foreach (var table in fixture.Selects.Read(model).Tables)
            await inputs.RebindAsync(table.Name);
    }

    private async Task BindInputsAsync(string folder, SelectText model, CancellationToken cancellation)
    {
        foreach (var section in sections.Where(section => section.Kind is not ("gives" or "columns")))
        {
            bound.Add(section.Argument.Split(' ')[0]);
            if (given.Add(section))
                (await inputs.BindAsync(section, cancellation)).ShouldBeTrue($"'== {section.Kind}' is not a section");
        }
        foreach (var table in fixture.Selects.Read(model).Tables.Where(table => bound.Add(table.Name)))
        {
            if (ModelFile.FindView(table.Name, folder) is { } view)
                await inputs.BindAsync(table.Name, engine => engine.BindSelectAsync(table.Name, view, cancellation));
            else if (!await inputs.BindEmptyAsync(table.Name, cancellation))
                await BindModelAsync(ModelFile.Find(table.Name, folder).ShouldNotBeNull(table.Name), cancellation);
        }
    }

    private async Task BindModelAsync(ModelFile model, CancellationToken cancellation)
    {
        var select = model.Read();
        await BindInputsAsync(model.Folder, select, cancellation);
        var key = string.Join(
            '\n',
            sections.Where(section => section.Kind is not ("gives" or "columns")).Select(section => section.ToString()).Prepend(model.Cases)
        );
        if (!fixture.Tables.TryGetValue(key, out var table))
            fixture.Tables[key] = table = await WriteAsync(model, select, cancellation);
        await inputs.BindAsync(table, cancellation);
    }

    /// <summary>A model's table. For a cleaning model these are the kept rows, with the date that the job adds.</summary>
    private async Task<TableView> WriteAsync(ModelFile model, SelectText select, CancellationToken cancellation)
    {
        var columns = await fixture.Inputs.DescribeAsync(select, cancellation);
        if (columns.Any(column => column.Name == "outcome"))
        {
            var names = columns.Select(column => $"\"{column.Name}\"").Where(column => column is not ("\"outcome\"" or "\"raw_text\""));
            var dt = model.Name.StartsWith("tmdb_", StringComparison.Ordinal) ? ", cast('2024-05-01' as date) as dt" : "";
            select = select.Around(string.Join(", ", names) + dt, "where outcome = 'kept'");
        }
        var folder = fixture.NewFolder();
        var written = await fixture.Inputs.WriteAsync(select, [], folder, null, cancellation);
        return new TableView(
            model.Name,
            written.Columns,
            [new TableViewPart(null, [.. written.Files.Select(file => Path.Combine(folder, file.Name))])]
        );
    }
}
