using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Publishing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Reading;

/// <summary>The published tables of a lake, open for questions: one publication of each zone, whatever is published meanwhile.</summary>
internal sealed class PublishedLake : IAsyncDisposable
{
    private readonly ILakeStore store;
    private readonly ScratchFolder scratch;
    private readonly TableViews views;

    private PublishedLake(ILakeStore store, ScratchFolder scratch, EngineSession session, IReadOnlyList<PublishedTable> tables)
    {
        this.store = store;
        this.scratch = scratch;
        Engine = session.Engine;
        Tables = tables;
        views = new TableViews(store, session);
    }

    /// <summary>The engine; a table must be bound before it can be asked for.</summary>
    public IEngine Engine { get; }

    /// <summary>The tables and answers, Trusted first, by name.</summary>
    public IReadOnlyList<PublishedTable> Tables { get; }

    /// <summary>Opens the newest publications.</summary>
    /// <exception cref="LakeException">Nothing is published.</exception>
    public static async Task<PublishedLake> OpenAsync(string location, EngineChoice engine, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var store = LakeLocation.Open(location);
        ScratchFolder? scratch = null;
        try
        {
            var tables = await TablesAsync(store, location, cancellation);
            // Not in the lake: whoever reads it need not have permission to write there.
            scratch = ScratchFolder.OpenTemporary();
            return new PublishedLake(store, scratch, await engine.OpenAsync(store, scratch, cancellation), tables);
        }
        catch
        {
            scratch?.Dispose();
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>The table of a name.</summary>
    /// <exception cref="LakeException">There is none.</exception>
    public PublishedTable Find(string name) =>
        Tables.FirstOrDefault(table => string.Equals(table.Version.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new LakeException(
            $"no table '{name}' is published in {store.Root}.{NearNames.Hint(name, Tables.Select(table => table.Version.Name))} "
                + "'cinelake show' lists the tables."
        );

    /// <summary>
    /// Makes tables readable under their names; unknown names are left for the engine to complain about, with their place in the text.
    /// </summary>
    public async Task BindAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            var table = Tables.FirstOrDefault(table => string.Equals(table.Version.Name, name, StringComparison.OrdinalIgnoreCase));
            if (table is not null)
                await views.BindAsync(table.Version, cancellation);
        }
    }

    private static async Task<IReadOnlyList<PublishedTable>> TablesAsync(ILakeStore store, string location, CancellationToken cancellation)
    {
        var tables = new List<PublishedTable>();
        foreach (var zone in (Zone[])[Zone.Trusted, Zone.Refined])
        {
            var (_, manifest) = await Publisher.LogOf(store, zone).LatestAsync(cancellation);
            tables.AddRange((manifest?.Tables ?? []).Select(table => new PublishedTable(zone, table)));
        }
        return tables.Count > 0
            ? tables
            : throw new LakeException($"nothing is published in {store.Root}: build it first with 'cinelake build --lake {location}'.");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        scratch.Dispose();
        await store.DisposeAsync();
    }
}
