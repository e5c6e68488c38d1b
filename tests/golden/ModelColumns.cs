using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.DuckDb;
using Cinelake.Jobs.Sources;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>The columns of the models' tables, from the models themselves over empty inputs, in a session of its own.</summary>
internal sealed class ModelColumns(EngineFixture fixture) : IAsyncDisposable
{
    private readonly Dictionary<string, IReadOnlyList<TableColumn>> known = new(StringComparer.Ordinal);
    private DuckDbEngine? engine;

    /// <summary>A table's columns; none for a name that is not a model.</summary>
    public async Task<IReadOnlyList<TableColumn>> OfAsync(string name, CancellationToken cancellation)
    {
        if (known.TryGetValue(name, out var columns))
            return columns;
        columns = ModelFile.FindInZone(name) is { } model ? await DescribeAsync(model, cancellation) : [];
        return known[name] = columns;
    }

    private async Task<IReadOnlyList<TableColumn>> DescribeAsync(ModelFile model, CancellationToken cancellation)
    {
        engine ??= await DuckDbEngine.OpenAsync(
            new EngineOptions { Folders = [fixture.Folder], TempFolder = fixture.NewFolder() },
            cancellation
        );
        var select = model.Read();
        foreach (var table in fixture.Selects.Read(select).Tables)
        {
            if (GoldenInputs.Sources.TryGetValue(table.Name, out var source))
                await BindEmptyAsync(source, cancellation);
            else
                await engine.BindTableAsync(new TableView(table.Name, await OfAsync(table.Name, cancellation), []), cancellation);
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
