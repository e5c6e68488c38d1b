using System.Security.Cryptography;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Landing;

/// <summary>
/// One run that puts files into Raw: files first, then one manifest that makes them count. A run that was killed in between left
/// files that no manifest names; the next run with the same bytes finds them and names them.
/// </summary>
internal sealed class LandingRun(ILakeStore store, RawLog log, string command, TimeProvider clock)
{
    private readonly RunId run = RunId.New(clock);
    private readonly List<LandedFile> files = [];

    /// <summary>The ids asked for that do not exist; for the manifest.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids asked for that could not be had; for the manifest.</summary>
    public SortedSet<string> Failed { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Puts a file under the name, or the name with -2, -3, ... when other bytes have the name already. The same bytes under any of these
    /// names are the file itself.
    /// </summary>
    public async Task<Landed> PutAsync(LandingPlace place, StagedFile staged, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = place.Folder / Numbered(place.Name, attempt);
            if (await store.PutIfAbsentAsync(path, staged.Copy, cancellation) || await IsSameAsync(path, staged, cancellation))
                return Register(place.Describe(path, staged));
        }
    }

    /// <summary>Whether a manifest names the file at a path already.</summary>
    public bool IsNamed(LakePath path) => log.Find(path.Value) is not null;

    /// <summary>Names a file that lies in Raw already in this run's manifest, unless a manifest names it.</summary>
    public Landed Register(LandedFile file)
    {
        if (log.Find(file.Path) is { } known)
            return new Landed(known.Landed, IsNew: false, known.Retraction);
        if (files.Find(other => other.Path == file.Path) is { } twice)
            return new Landed(twice, IsNew: false);
        files.Add(file);
        return new Landed(file, IsNew: true);
    }

    /// <summary>
    /// Appends the manifest; none when nothing is new and nothing failed. When two runs land the same file at once, one of them names it.
    /// </summary>
    public async Task CommitAsync(CancellationToken cancellation)
    {
        while (true)
        {
            files.RemoveAll(file => log.Find(file.Path) is not null);
            if (files.Count == 0 && Failed.Count == 0)
                return;
            var manifest = new LandingManifest
            {
                Run = run.Value,
                Command = command,
                LandedAt = clock.GetUtcNow(),
                Files = files,
                Missing = [.. Missing],
                Failed = [.. Failed],
            };
            if (await log.TryAppendAsync(manifest, cancellation))
                return;
            await log.CatchUpAsync(cancellation);
        }
    }

    private static string Numbered(string name, int number) =>
        number == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}";

    private async Task<bool> IsSameAsync(LakePath path, StagedFile staged, CancellationToken cancellation)
    {
        var there = await store.FindAsync(path, cancellation);
        if (there is null || there.Size != staged.Size)
            return false;
        if (log.Find(path.Value) is { } known)
            return known.Landed.Sha256 == staged.Sha256;
        await using var content = await store.OpenReadAsync(path, cancellation);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == staged.Sha256;
    }
}
