using System.Globalization;
using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>The plans of a spec and day, <c>Raw/_plans/SPEC/YYYY/MM/DD/0001.json</c> and on. A plan is never changed; a changed list makes a new one of what is left.</summary>
internal sealed class PlanLog(ILakeStore store, CollectionName spec, CollectionDate date)
{
    private readonly LakePath folder = LakePath.Of(Zone.Raw) / $"_plans/{spec}/{date.ToFolders()}";

    /// <summary>The plans, oldest first.</summary>
    public async Task<IReadOnlyList<CollectionPlan>> ReadAsync(CancellationToken cancellation)
    {
        var plans = new List<CollectionPlan>();
        await foreach (var item in store.ListAsync(folder, cancellation))
        {
            await using var content = await store.OpenReadAsync(item.Path, cancellation);
            try
            {
                plans.Add(
                    await JsonSerializer.DeserializeAsync(content, TmdbJson.Default.CollectionPlan, cancellation)
                        ?? throw new JsonException("it holds null")
                );
            }
            catch (JsonException damage)
            {
                throw new LakeException(
                    $"{store.Root}/{item.Path} is not a plan ({damage.Message}): delete it, and the collection is planned anew.",
                    damage
                );
            }
        }
        return plans;
    }

    /// <summary>Adds a plan after so many: false when another run added one first.</summary>
    public Task<bool> TryAddAsync(int after, CollectionPlan plan, CancellationToken cancellation) =>
        store.PutIfAbsentAsync(
            folder / $"{(after + 1).ToString("0000", CultureInfo.InvariantCulture)}.json",
            JsonSerializer.SerializeToUtf8Bytes(plan, TmdbJson.Default.CollectionPlan),
            cancellation
        );
}
