using System.Globalization;
using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// What failed in the slices of a spec and day, <c>Raw/_failed/SPEC/YYYY/MM/DD/00007/&lt;any&gt;.json</c>. A slice's failures are stored
/// before the slice, so that a run that is killed in between loses none; several notes of one slice are of several attempts.
/// </summary>
internal sealed class FailureLog(ILakeStore store, RawName spec, CollectionDate date)
{
    private readonly LakePath folder = LakePath.Of(Zone.Raw) / $"_failed/{spec}/{date.ToFolders()}";

    /// <summary>The ids that failed, by the number of the slice.</summary>
    public async Task<ILookup<int, string>> ReadAsync(CancellationToken cancellation)
    {
        var failed = new List<(int Slice, string Id)>();
        await foreach (var item in store.ListAsync(folder, cancellation))
        {
            var slice = int.Parse(item.Path.Value.Split('/')[^2], NumberStyles.None, CultureInfo.InvariantCulture);
            await using var content = await store.OpenReadAsync(item.Path, cancellation);
            failed.AddRange((await ReadAsync(content, item.Path, cancellation)).Films.Keys.Select(id => (slice, id)));
        }
        return failed.ToLookup(item => item.Slice, item => item.Id);
    }

    /// <summary>Stores what failed in a slice.</summary>
    public Task AddAsync(int slice, IReadOnlyDictionary<string, string> films, CancellationToken cancellation) =>
        store.PutIfAbsentAsync(
            folder / $"{slice.ToString("00000", CultureInfo.InvariantCulture)}/{Guid.NewGuid():n}.json",
            JsonSerializer.SerializeToUtf8Bytes(new FailedFilms { Films = films }, TmdbJson.Default.FailedFilms),
            cancellation
        );

    private async Task<FailedFilms> ReadAsync(Stream content, LakePath path, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(content, TmdbJson.Default.FailedFilms, cancellation)
                ?? throw new JsonException("it holds null");
        }
        catch (JsonException damage)
        {
            throw new LakeException(
                $"{store.Root}/{path} is not a list of failed films ({damage.Message}): delete it; its films are then not asked for "
                    + "again on that day.",
                damage
            );
        }
    }
}
