using System.Globalization;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// Asks TMDB for the films of request lists, one slice after the other, and lands each slice as soon as it is whole. One request a film:
/// <c>/movie/{id}</c> takes an IMDb id as well as its own, so that <c>/find</c> is not needed; an id of a series or an episode is missing
/// there.
/// </summary>
internal sealed class MovieCollector(
    ILakeStore store,
    LandingRun run,
    TmdbClient client,
    RawName spec,
    CollectionDate date,
    FilmSelection study,
    int concurrency
)
{
    private readonly FailureLog notes = new(store, spec, date);
    private readonly string question =
        $"?append_to_response=keywords,credits{(study.Language is null ? "" : $"&language={Uri.EscapeDataString(study.Language)}")}";

    /// <summary>What failed.</summary>
    public Failures Failures { get; } = new();

    /// <summary>Collects what is open and names what is done; gives the files of this spec and day that are new in Raw.</summary>
    public async Task<IReadOnlyList<Landed>> CollectAsync(
        IReadOnlyList<RequestList> lists,
        Step step,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var slices = await StoredSlices.ListAsync(store, spec, date, cancellation);
        // Of an older list only what is done counts: its open slices are in the newest.
        var work = lists
            .SelectMany((list, index) => list.Slices().Where(slice => index == lists.Count - 1 || slices.IsDone(slice.Number)))
            .ToList();
        var toAsk = work.Where(slice => !slices.IsDone(slice.Number)).Sum(slice => slice.Ids.Length);
        if (toAsk > 0)
            await CheckAsync(cancellation);
        using var scratch = store.OpenScratch();
        var landed = new List<Landed>();
        var start = clock.GetTimestamp();
        var asked = 0;
        void Count()
        {
            var done = Interlocked.Increment(ref asked);
            var left = clock.GetElapsedTime(start) / done * (toAsk - done);
            step.Report(
                (double)done / toAsk,
                string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {toAsk:N0} films, about {left.TotalSeconds:N0} s left")
            );
        }
        foreach (var (number, ids) in work)
        {
            landed.AddRange(
                slices.IsDone(number)
                    ? await AdoptAsync(slices, number, ids, cancellation)
                    : await LandAsync(slices, number, ids, scratch, Count, cancellation)
            );
        }
        await run.CommitAsync(cancellation);
        var failed = run.Failed.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{run.Failed.Count:N0} failed, ");
        step.Summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{toAsk:N0} films asked for, {run.Missing.Count:N0} not there, {failed}{client.Requests:N0} requests"
        );
        return landed;
    }

    // Before thousands of requests: is this the API, and does it accept the token?
    private async Task CheckAsync(CancellationToken cancellation)
    {
        if (await client.GetAsync("/configuration", cancellation) is null)
            throw new TmdbException(
                "TMDB_BASE_URL does not lead to TMDB's API: there is no /configuration below it. It should end like "
                    + "https://api.themoviedb.org/3."
            );
    }

    private async Task<List<Landed>> LandAsync(
        StoredSlices slices,
        int number,
        string[] ids,
        ScratchFolder scratch,
        Action count,
        CancellationToken cancellation
    )
    {
        var answers = new byte[]?[ids.Length];
        var bound = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, ids.Length),
            bound,
            async (index, stop) =>
            {
                await AskAsync(ids[index], answer => answers[index] = answer, stop);
                count();
            }
        );
        var failed = Failures.All.Where(film => ids.Contains(film.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
        run.Failed.UnionWith(failed.Keys);
        if (failed.Count == ids.Length)
            return []; // The slice stays open.
        if (failed.Count > 0)
            await notes.AddAsync(number, failed, cancellation);
        var files = RecordFile.Pack(answers.OfType<byte[]>());
        var landed = new List<Landed>();
        for (var file = files.Count; file >= 1; file--)
        {
            var name = slices.NameOf(number, file);
            var staged = await RecordFile.StageAsync(name, files[file - 1], scratch.PathOf(name), cancellation);
            var place = LandingPlace.OfTmdb(spec, name, date);
            if (file > 1)
                landed.Add(await run.PutAsync(place, staged, cancellation));
            else if (await store.PutIfAbsentAsync(place.Folder / name, staged.Copy, cancellation))
                landed.Add(run.Register(place.Describe(place.Folder / name, staged)));
            else
                return await AdoptAsync(await StoredSlices.ListAsync(store, spec, date, cancellation), number, ids, cancellation);
        }
        run.Missing.UnionWith(ids.Where((id, index) => answers[index] is null && !failed.ContainsKey(id)));
        return landed;
    }

    private async Task AskAsync(string id, Action<byte[]?> take, CancellationToken cancellation)
    {
        try
        {
            take(await client.GetAsync($"/movie/{id}{question}", cancellation));
            Failures.Answered();
        }
        catch (TmdbFailedException fault)
        {
            Failures.Add(id, fault);
        }
    }

    // A slice that another run stored, killed before its manifest or racing with this one: named in this run's manifest unless in one
    // already.
    private async Task<List<Landed>> AdoptAsync(StoredSlices slices, int number, string[] ids, CancellationToken cancellation)
    {
        var landed = new List<Landed>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in slices.FilesOf(number))
        {
            if (run.IsNamed(item.Path))
                continue;
            await using var stream = await store.OpenReadAsync(item.Path, cancellation);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellation);
            var described = await RecordFile.DescribeAsync(item.Path.Name, content.ToArray(), copy: "", cancellation);
            landed.Add(run.Register(LandingPlace.OfTmdb(spec, item.Path.Name, date).Describe(item.Path, described)));
            found.UnionWith(await RecordFile.IdsOfAsync(content.ToArray(), cancellation));
        }
        if (landed.Count > 0)
        {
            // What failed then, the newest list asks for again.
            var failed = (await notes.ReadAsync(cancellation))[number].ToHashSet(StringComparer.Ordinal);
            run.Missing.UnionWith(ids.Where(id => !found.Contains(id) && !failed.Contains(id)));
        }
        return landed;
    }
}
