using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>Decides what a run asks for: the wanted ids less those that a done part answers for, as a plan that is stored before the first request.</summary>
internal sealed class MoviePlanner(ILakeStore store, CollectionName spec, CollectionDate date)
{
    private readonly PlanLog log = new(store, spec, date);
    private readonly FailureLog failures = new(store, spec, date);

    /// <summary>The plans there are, and the wanted ids that no done part answers for: those that failed in it, and all of a part that was retracted, are asked for again.</summary>
    public async Task<(IReadOnlyList<CollectionPlan> Plans, IReadOnlyList<string> Left, StoredParts Parts)> LookAsync(
        IReadOnlyList<string> wanted,
        CancellationToken cancellation
    )
    {
        var plans = await log.ReadAsync(cancellation);
        var parts = await StoredParts.ListAsync(store, spec, date, cancellation);
        var failed = await failures.ReadAsync(cancellation);
        var landed = await RawLog.ReadAsync(store, cancellation);
        bool IsRetracted(int part) => parts.FilesOf(part).Any(file => landed.Find(file.Path.Value)?.Retraction is not null);
        var done = plans
            .SelectMany(plan => plan.Parts())
            .Where(part => parts.IsDone(part.Number) && !IsRetracted(part.Number))
            .SelectMany(part => part.Ids.Except(failed[part.Number], StringComparer.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        return (plans, [.. wanted.Where(id => !done.Contains(id))], parts);
    }

    /// <summary>
    /// Freezes what is left: the newest plan goes on when its open parts are exactly that, else a new plan is added, so that lists never mix in a part. Gives all plans.
    /// </summary>
    public async Task<IReadOnlyList<CollectionPlan>> FreezeAsync(
        IReadOnlyList<string> wanted,
        IReadOnlyList<string> sources,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var (plans, left, parts) = await LookAsync(wanted, cancellation);
            if (left.Count == 0 || IsOpen(plans, left, parts))
                return plans;
            var firstPart =
                Math.Max(plans.Select(plan => plan.Parts().Max(part => part.Number)).DefaultIfEmpty(0).Max(), parts.Highest) + 1;
            var plan = new CollectionPlan
            {
                Sources = sources,
                FirstPart = firstPart,
                Ids = left,
            };
            if (await log.TryAddAsync(plans.Count, plan, cancellation))
                return [.. plans, plan];
        }
    }

    private static bool IsOpen(IReadOnlyList<CollectionPlan> plans, IReadOnlyList<string> left, StoredParts parts) =>
        plans.Count > 0
        && plans[^1]
            .Parts()
            .Where(part => !parts.IsDone(part.Number))
            .SelectMany(part => part.Ids)
            .SequenceEqual(left, StringComparer.Ordinal);
}
