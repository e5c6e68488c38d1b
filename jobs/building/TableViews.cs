using Cinelake.Jobs.Engines;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>Keeps the engine's views of tables in step with their versions. A file is read from scratch while it is there, else from the store.</summary>
internal sealed class TableViews(ILakeStore store, IEngine engine, ScratchFolder scratch)
{
    private readonly Dictionary<string, TableVersion> bound = new(StringComparer.Ordinal);

    /// <summary>Makes a version of a table the view of its name.</summary>
    public async Task BindAsync(TableVersion table, CancellationToken cancellation)
    {
        if (bound.TryGetValue(table.Name, out var current) && ReferenceEquals(current, table))
            return;
        var parts = new List<TableViewPart>();
        foreach (var part in table.Parts)
        {
            var files = new List<string>();
            foreach (var file in part.Files)
                files.Add(engine.LakeAddress is null ? await LocalAsync(LakePath.Parse(file.Path), cancellation) : $"{engine.LakeAddress}/{file.Path}");
            parts.Add(new TableViewPart(part.Partition, files));
        }
        await engine.BindTableAsync(new TableView(table.Name, table.Columns, parts), cancellation);
        bound[table.Name] = table;
    }

    private async Task<string> LocalAsync(LakePath path, CancellationToken cancellation)
    {
        var local = Path.Combine(scratch.FullPath, path.Value);
        return File.Exists(local) ? local : await store.FetchAsync(path, scratch, cancellation);
    }
}
