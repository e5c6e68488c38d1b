using System.Globalization;
using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// The request lists of a spec and day, <c>Raw/_plans/SPEC/YYYY/MM/DD/0001.json</c> and so on. A list is never changed; when other films
/// are wanted, a new one holds what is left.
/// </summary>
internal sealed class RequestListLog(ILakeStore store, RawName spec, CollectionDate date)
{
    private readonly LakePath folder = LakePath.Of(Zone.Raw) / $"_plans/{spec}/{date.ToFolders()}";

    /// <summary>The lists, oldest first.</summary>
    public async Task<IReadOnlyList<RequestList>> ReadAsync(CancellationToken cancellation)
    {
        var lists = new List<RequestList>();
        await foreach (var item in store.ListAsync(folder, cancellation))
        {
            await using var content = await store.OpenReadAsync(item.Path, cancellation);
            try
            {
                lists.Add(
                    await JsonSerializer.DeserializeAsync(content, TmdbJson.Default.RequestList, cancellation)
                        ?? throw new JsonException("it holds null")
                );
            }
            catch (JsonException damage)
            {
                throw new LakeException(
                    $"{store.Root}/{item.Path} is not a list of requests ({damage.Message}): delete it, and the films are listed anew.",
                    damage
                );
            }
        }
        return lists;
    }

    /// <summary>Adds a list after so many: false when another run added one first.</summary>
    public Task<bool> TryAddAsync(int after, RequestList list, CancellationToken cancellation) =>
        store.PutIfAbsentAsync(
            folder / $"{(after + 1).ToString("0000", CultureInfo.InvariantCulture)}.json",
            JsonSerializer.SerializeToUtf8Bytes(list, TmdbJson.Default.RequestList),
            cancellation
        );
}
