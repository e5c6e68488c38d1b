using Cinelake.Lake;

namespace Cinelake.Jobs.Publishing;

/// <summary>
/// Publishes a zone: first the files, each durable under its final name, then the manifest of the next number unless there is one.
/// Anything that stops it before the manifest leaves the zone as it was.
/// </summary>
internal sealed class Publisher(ILakeStore store, TimeProvider clock)
{
    /// <summary>The manifests of a zone.</summary>
    public static ManifestLog<ZoneManifest> LogOf(ILakeStore store, Zone zone) => new(store, zone, LakeJson.Default.ZoneManifest);

    /// <summary>Publishes tables and returns the new number.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="basis">The number that the build started from; 0 for none.</param>
    /// <param name="run">The run.</param>
    /// <param name="engine">What built it.</param>
    /// <param name="tables">All tables of the zone.</param>
    /// <param name="newFiles">The files that no manifest names yet: where each lies in scratch, or null for one that is already in its
    /// place, and its place.</param>
    /// <param name="rollbackOf">The number that is published again; null for a build.</param>
    /// <param name="cancellation">Stops it between two files.</param>
    /// <exception cref="LakeException">Another run published meanwhile.</exception>
    public async Task<int> PublishAsync(
        Zone zone,
        int basis,
        RunId run,
        string engine,
        IReadOnlyList<TableVersion> tables,
        IReadOnlyList<(string? Local, LakePath Path)> newFiles,
        int? rollbackOf,
        CancellationToken cancellation
    )
    {
        await StoreAsync(newFiles, cancellation);
        var manifest = new ZoneManifest
        {
            Run = run.Value,
            PublishedAt = clock.GetUtcNow(),
            Engine = engine,
            RollbackOf = rollbackOf,
            Tables = tables,
        };
        // Should this fail, the manifest may exist all the same (S3's answer can be lost): then its files must stay.
        if (!await LogOf(store, zone).TryAppendAsync(basis + 1, manifest, cancellation))
        {
            await DeleteAsync(newFiles.Select(file => file.Path));
            throw new LakeException(
                $"another run published {zone} {basis + 1} while this one worked. Nothing of this one was published and nothing is lost: "
                    + "run it again to build on the other's."
            );
        }
        if (store.Links is { } links)
            CurrentLinks.Point(links, zone, basis + 1, tables);
        return basis + 1;
    }

    private async Task StoreAsync(IReadOnlyList<(string? Local, LakePath Path)> newFiles, CancellationToken cancellation)
    {
        var stored = new List<LakePath>();
        var complete = false;
        try
        {
            foreach (var (local, path) in newFiles)
            {
                if (local is not null && !await store.PutIfAbsentAsync(path, local, cancellation))
                    throw new LakeException(
                        $"{store.Root}/{path} already exists, though it is named after this run: find out what copied it there, remove "
                            + "it and build again."
                    );
                stored.Add(path);
            }
            complete = true;
        }
        finally
        {
            if (!complete)
                await DeleteAsync(stored);
        }
    }

    private async Task DeleteAsync(IEnumerable<LakePath> paths)
    {
        foreach (var path in paths)
            await store.DeleteAsync(path, CancellationToken.None);
    }
}
