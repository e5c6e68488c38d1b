namespace Cinelake.Lake;

/// <summary>Takes landed files out of what is built, or lets them count again, by one more landing manifest.</summary>
public sealed class RawRetraction(ILakeStore store, TimeProvider clock)
{
    private const string RawFolder = "Raw/";

    /// <summary>Takes files out; those already out stay out, for the reason they have.</summary>
    /// <param name="paths">Their paths: inside the lake, inside Raw, or with the lake's own address in front.</param>
    /// <param name="why">The reason.</param>
    /// <param name="command">The command that does it, for the manifest.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The files in their new state.</returns>
    /// <exception cref="LakeException">No such file has landed.</exception>
    public Task<IReadOnlyList<RawFile>> RetractAsync(
        IReadOnlyList<string> paths,
        string why,
        string command,
        CancellationToken cancellation
    ) =>
        AppendAsync(
            paths,
            command,
            (manifest, files) =>
                manifest with
                {
                    Retracted = [.. files.Where(file => file.Retraction is null).Select(file => new Retraction(file.Landed.Path, why))],
                },
            cancellation
        );

    /// <summary>Lets files count again.</summary>
    /// <returns>The files in their new state.</returns>
    /// <exception cref="LakeException">No such file has landed.</exception>
    public Task<IReadOnlyList<RawFile>> RestoreAsync(IReadOnlyList<string> paths, string command, CancellationToken cancellation) =>
        AppendAsync(
            paths,
            command,
            (manifest, files) =>
                manifest with
                {
                    Restored = [.. files.Where(file => file.Retraction is not null).Select(file => file.Landed.Path)],
                },
            cancellation
        );

    private async Task<IReadOnlyList<RawFile>> AppendAsync(
        IReadOnlyList<string> paths,
        string command,
        Func<LandingManifest, IReadOnlyList<RawFile>, LandingManifest> fill,
        CancellationToken cancellation
    )
    {
        var log = await RawLog.ReadAsync(store, cancellation);
        while (true)
        {
            var files = paths.Select(path => Find(log, path)).DistinctBy(file => file.Landed.Path, StringComparer.Ordinal).ToList();
            var manifest = fill(
                new LandingManifest
                {
                    Run = RunId.New(clock).Value,
                    Command = command,
                    LandedAt = clock.GetUtcNow(),
                    Files = [],
                },
                files
            );
            if (manifest.Retracted.Count + manifest.Restored.Count == 0 || await log.TryAppendAsync(manifest, cancellation))
                return [.. files.Select(file => log.Find(file.Landed.Path)!)];
            await log.CatchUpAsync(cancellation);
        }
    }

    private RawFile Find(RawLog log, string path)
    {
        var root = $"{store.Root.TrimEnd('/')}/";
        var inside = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path;
        return log.Find(inside)
            ?? log.Find(RawFolder + inside)
            ?? throw new LakeException(
                $"no file has landed in {store.Root} as {path}: 'cinelake-ingest status --files' lists those that have, by their paths."
            );
    }
}
