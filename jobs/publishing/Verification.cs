using Cinelake.Lake;

namespace Cinelake.Jobs.Publishing;

/// <summary>Reads every landed and published file of a lake and compares it with its manifest.</summary>
internal sealed class Verification(ILakeStore store)
{
    /// <summary>
    /// Verifies Raw, retracted files included, and what all publications name; a file of an old publication may be missing, because
    /// <c>clean</c> deletes those.
    /// </summary>
    public async Task<IReadOnlyList<VerifiedZone>> RunAsync(IProgress<double> progress, CancellationToken cancellation)
    {
        var landed = (await RawLog.ReadAsync(store, cancellation))
            .Files.Select(file => new VerifiedFile(file.Landed.Path, file.Landed.Size, file.Landed.Sha256, IsCurrent: true))
            .ToList();
        (Zone Zone, IReadOnlyList<VerifiedFile> Files)[] zones =
        [
            (Zone.Raw, landed),
            (Zone.Trusted, await PublishedAsync(Zone.Trusted, cancellation)),
            (Zone.Refined, await PublishedAsync(Zone.Refined, cancellation)),
        ];
        var bytes = Math.Max(1, zones.Sum(zone => zone.Files.Sum(file => file.Size)));
        var done = 0L;
        var results = new List<VerifiedZone>();
        foreach (var (zone, files) in zones)
        {
            var damaged = new List<(VerifiedFile, string)>();
            var (found, size) = (0, 0L);
            foreach (var file in files)
            {
                var stored = await store.FindAsync(LakePath.Parse(file.Path), cancellation);
                if (stored is not null || file.IsCurrent)
                {
                    found++;
                    size += stored?.Size ?? 0;
                    if (await FaultOfAsync(file, stored, cancellation) is { } fault)
                        damaged.Add((file, fault));
                }
                done += file.Size;
                progress.Report((double)done / bytes);
            }
            results.Add(new VerifiedZone(zone, found, size, damaged));
        }
        return results;
    }

    private async Task<string?> FaultOfAsync(VerifiedFile file, StoredObject? stored, CancellationToken cancellation)
    {
        if (ContentCheck.FaultOf(stored, file.Size) is { } fault)
            return fault;
        await using var content = await store.OpenReadAsync(LakePath.Parse(file.Path), cancellation);
        return await ContentCheck.FaultOfAsync(content, file.Sha256, cancellation);
    }

    private async Task<IReadOnlyList<VerifiedFile>> PublishedAsync(Zone zone, CancellationToken cancellation)
    {
        var log = Publisher.LogOf(store, zone);
        var numbers = await log.NumbersAsync(cancellation);
        var files = new SortedDictionary<string, VerifiedFile>(StringComparer.Ordinal);
        foreach (var number in numbers)
        {
            var manifest = await log.ReadAsync(number, cancellation);
            foreach (var file in manifest.Tables.SelectMany(table => table.Parts).SelectMany(part => part.Files))
                files[file.Path] = new VerifiedFile(file.Path, file.Size, file.Sha256, IsCurrent: number == numbers[^1]);
        }
        return [.. files.Values];
    }
}
