using System.Globalization;
using Cinelake.Lake;

namespace Cinelake.Jobs.Publishing;

/// <summary>
/// Deletes a zone's older publications: first their manifests, so that no reader starts from one, then the files that none of the kept ones
/// names. Files that no publication ever named belong to a run that was killed, or to one that is about to publish: they are deleted when
/// their run began more than a day ago.
/// </summary>
internal sealed class Cleaning(ILakeStore store, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Deletes, and returns what was deleted.</summary>
    public async Task<IReadOnlyList<StoredObject>> RunAsync(Zone zone, int keep, bool dryRun, CancellationToken cancellation)
    {
        var log = Publisher.LogOf(store, zone);
        var manifests = LakePath.Of(zone) / "_manifests";
        var live = new HashSet<string>(StringComparer.Ordinal);
        var old = new HashSet<string>(StringComparer.Ordinal);
        var numbers = await log.NumbersAsync(cancellation);
        foreach (var number in numbers)
        {
            var named = (await log.ReadAsync(number, cancellation))
                .Tables.SelectMany(table => table.Parts)
                .SelectMany(part => part.Files)
                .Select(file => file.Path);
            (numbers.TakeLast(keep).Contains(number) ? live : old).UnionWith(named.Append(log.PathOf(number).Value));
        }
        var dead = new List<StoredObject>();
        await foreach (var item in store.ListAsync(LakePath.Of(zone), cancellation))
        {
            if (!live.Contains(item.Path.Value) && (old.Contains(item.Path.Value) || IsAbandoned(item.Path)))
                dead.Add(item);
        }
        if (dryRun)
            return dead;
        foreach (var item in dead.OrderByDescending(item => item.Path.IsBelow(manifests)).ThenBy(item => item.Path))
            await store.DeleteAsync(item.Path, cancellation);
        return dead;
    }

    private bool IsAbandoned(LakePath path)
    {
        var run = path.Value.Split('/').FirstOrDefault(segment => segment.StartsWith("run=", StringComparison.Ordinal));
        return run is not null
            && DateTimeOffset.TryParseExact(
                run["run=".Length..].Split('-')[0],
                "yyyyMMdd'T'HHmmss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var began
            )
            && clock.GetUtcNow() - began > Grace;
    }
}
