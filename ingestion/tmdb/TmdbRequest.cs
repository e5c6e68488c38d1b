using System.Globalization;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>One request of a user: the films of a study on a day.</summary>
internal sealed record TmdbRequest(ILakeStore Store, CollectionName Study, CollectionDate Date, TmdbAddress Address)
{
    /// <summary>The folder of the studies.</summary>
    public required string Studies { get; init; }

    /// <summary>The most films.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Requests a second; null for no limit.</summary>
    public double? Rate { get; init; }

    /// <summary>The clock of the run.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>What <see cref="RunAsync"/> would do: one row.</summary>
    public async Task<Result> OutlookAsync(Steps steps, CancellationToken cancellation)
    {
        var (_, source, wanted) = await FindAsync(steps, cancellation);
        var (_, left, _) = await new MoviePlanner(Store, Study, Date).LookAsync(wanted, cancellation);
        var requests = left.Count == 0 ? 0 : left.Count + 1;
        var seconds = Rate is { } rate ? (object)Math.Ceiling((decimal)(requests / rate)) : null;
        return new Result(
            ["study", "date", "ids_from", "films", "stored", "requests", "files", "seconds"],
            [[Study.Value, Date.ToString(), source, wanted.Count, wanted.Count - left.Count, requests, (left.Count + CollectionPlan.PartLength - 1) / CollectionPlan.PartLength, seconds]]);
    }

    /// <summary>Collects; gives the files that are new in Raw.</summary>
    public async Task<IReadOnlyList<Landed>> RunAsync(TmdbToken token, Steps steps, CancellationToken cancellation)
    {
        var (collection, source, wanted) = await FindAsync(steps, cancellation);
        var plans = await new MoviePlanner(Store, Study, Date).FreezeAsync(wanted, source, cancellation);
        var options = new TmdbClientOptions { Rate = Rate };
        using var client = new TmdbClient(Address, token, options, Clock);
        var run = new LandingRun(Store, await RawLog.ReadAsync(Store, cancellation), "tmdb", Clock);
        var collector = new MovieCollector(Store, run, client, Study, Date, collection, options.Concurrency);
        return await steps.RunAsync($"Ask {Address.Value.Authority}", step => collector.CollectAsync(plans, step, Clock, cancellation));
    }

    private async Task<(FilmSelection Collection, string Source, IReadOnlyList<string> Wanted)> FindAsync(Steps steps, CancellationToken cancellation)
    {
        var collection = StudyFolder.Read(Studies, Study);
        var log = await RawLog.ReadAsync(Store, cancellation);
        var source = log.Manifests.SelectMany(manifest => manifest.Files).LastOrDefault(file => file.Format == "csv" && file.Kind == collection.From)
            ?? throw new LakeException($"no CSV of {collection.From} has landed in {Store.Root}, and the ids come from it: run cinelake-ingest csv first.");
        var wanted = await steps.RunAsync($"Find the films of {Study}", async step =>
        {
            using var scratch = Store.OpenScratch();
            var file = await Store.FetchAsync(LakePath.Parse(source.Path), scratch, cancellation);
            var ids = FilmList.Read(file, collection, cancellation);
            step.Summary = string.Create(CultureInfo.InvariantCulture, $"{ids.Count:N0} in {source.Path}");
            return (IReadOnlyList<string>)[.. ids.Take(Limit)];
        });
        return (collection, source.Path, wanted);
    }
}
