using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.DuckDb;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>The columns of the models' tables, from the models themselves over empty inputs, in a session of its own.</summary>
internal sealed class ModelColumns(EngineFixture fixture) : IAsyncDisposable
{
    private readonly Dictionary<string, IReadOnlyList<TableColumn>> known = new(StringComparer.Ordinal);
    private DuckDbEngine? engine;

    /// <summary>The columns of a table that a SELECT of a folder reads; none for a name that is not a model.</summary>
    public async Task<IReadOnlyList<TableColumn>> OfAsync(string name, string folder, CancellationToken cancellation)
    {
        if (ModelFile.Find(name, folder) is not { } model)
            return [];
        if (!known.TryGetValue(model.Cases, out var columns))
            known[model.Cases] = columns = await DescribeAsync(model, cancellation);
        return columns;
    }

    private async Task<IReadOnlyList<TableColumn>> DescribeAsync(ModelFile model, CancellationToken cancellation)
    {
        engine ??= await DuckDbEngine.OpenAsync(
            new EngineOptions
            {
                Folders = [fixture.Folder],
                TempFolder = fixture.NewFolder(),
                Memory = "1000MB",
            },
            cancellation
        );
        var select = model.Read();
        var tables = fixture.Selects.Read(select).Tables.Select(table => table.Name).ToList();
        var columns = new Dictionary<string, IReadOnlyList<TableColumn>>(StringComparer.Ordinal);
        // All columns first: what they are taken from has views of the same names too.
        foreach (var table in tables)
            columns[table] = await OfAsync(table, model.Folder, cancellation);
        foreach (var table in tables)
        {
            if (GoldenInputs.Sources.TryGetValue(table, out var source))
                await BindEmptyAsync(source, cancellation);
            else if (ModelFile.FindView(table, model.Folder) is { } view)
                await engine.BindSelectAsync(table, view, cancellation);
            else
                await engine.BindTableAsync(new TableView(table, columns[table], []), cancellation);
        }
        return model.KeptColumns(await engine.DescribeAsync(select, cancellation));
    }

    private Task BindEmptyAsync(SourceDeclaration source, CancellationToken cancellation) =>
        source.Columns.Count > 0
            ? engine!.BindCsvAsync(new CsvView(source.Name, source.Columns, [], fixture.Folder), cancellation)
            : engine!.BindRecordsAsync(new RecordView(source.Name, source.Fields, []), cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (engine is not null)
            await engine.DisposeAsync();
    }
}
