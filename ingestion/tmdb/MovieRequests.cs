using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// Decides what a run asks for: the wanted ids less those that a done slice answers for, as a list that is stored before the first request.
/// </summary>
internal sealed class MovieRequests(ILakeStore store, RawName spec, CollectionDate date)
{
    private readonly RequestListLog log = new(store, spec, date);
    private readonly FailureLog failures = new(store, spec, date);

    /// <summary>
    /// The lists there are, and the wanted ids that no done slice answers for: those that failed in it, and all of a slice that was
    /// retracted, are asked for again.
    /// </summary>
    public async Task<(IReadOnlyList<RequestList> Lists, IReadOnlyList<string> Left, StoredSlices Slices)> LookAsync(
        IReadOnlyList<string> wanted,
        CancellationToken cancellation
    )
    {
        var lists = await log.ReadAsync(cancellation);
        var slices = await StoredSlices.ListAsync(store, spec, date, cancellation);
        var failed = await failures.ReadAsync(cancellation);
        var landed = await RawLog.ReadAsync(store, cancellation);
        bool IsRetracted(int slice) => slices.FilesOf(slice).Any(file => landed.Find(file.Path.Value)?.Retraction is not null);
        var done = lists
            .SelectMany(list => list.Slices())
            .Where(slice => slices.IsDone(slice.Number) && !IsRetracted(slice.Number))
            .SelectMany(slice => slice.Ids.Except(failed[slice.Number], StringComparer.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        return (lists, [.. wanted.Where(id => !done.Contains(id))], slices);
    }

    /// <summary>
    /// Freezes what is left: the newest list goes on when its open slices are exactly that, else a new list is added, so that lists never
    /// mix in a slice. Gives all lists.
    /// </summary>
    public async Task<IReadOnlyList<RequestList>> FreezeAsync(
        IReadOnlyList<string> wanted,
        IReadOnlyList<string> sources,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var (lists, left, slices) = await LookAsync(wanted, cancellation);
            if (left.Count == 0 || IsOpen(lists, left, slices))
                return lists;
            var firstSlice =
                Math.Max(lists.Select(list => list.Slices().Max(slice => slice.Number)).DefaultIfEmpty(0).Max(), slices.Highest) + 1;
            var list = new RequestList
            {
                Sources = sources,
                FirstSlice = firstSlice,
                Ids = left,
            };
            if (await log.TryAddAsync(lists.Count, list, cancellation))
                return [.. lists, list];
        }
    }

    private static bool IsOpen(IReadOnlyList<RequestList> lists, IReadOnlyList<string> left, StoredSlices slices) =>
        lists.Count > 0
        && lists[^1]
            .Slices()
            .Where(slice => !slices.IsDone(slice.Number))
            .SelectMany(slice => slice.Ids)
            .SequenceEqual(left, StringComparer.Ordinal);
}
