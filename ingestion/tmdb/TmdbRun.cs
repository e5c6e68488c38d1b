using System.Globalization;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>One run against the API: the films of a study on a day.</summary>
internal sealed record TmdbRun(ILakeStore Store, RawName Study, CollectionDate Date, TmdbAddress Address)
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
        var (_, sources, wanted) = await FindAsync(steps, cancellation);
        var (_, left, _) = await new MovieRequests(Store, Study, Date).LookAsync(wanted, cancellation);
        var requests = left.Count == 0 ? 0 : left.Count + 1;
        var seconds = Rate is { } rate ? (object)Math.Ceiling((decimal)(requests / rate)) : null;
        return new Result(
            ["study", "date", "ids_from", "films", "stored", "requests", "files", "seconds"],
            [
                [
                    Study.Value,
                    Date.ToString(),
                    string.Join(", ", sources),
                    wanted.Count,
                    wanted.Count - left.Count,
                    requests,
                    (left.Count + RequestList.SliceLength - 1) / RequestList.SliceLength,
                    seconds,
                ],
            ]
        );
    }

    /// <summary>Collects; gives the files that are new in Raw, and why films failed by their ids.</summary>
    public async Task<(IReadOnlyList<Landed> Landed, IReadOnlyDictionary<string, string> Failed)> RunAsync(
        TmdbToken token,
        Steps steps,
        CancellationToken cancellation
    )
    {
        var (selection, sources, wanted) = await FindAsync(steps, cancellation);
        var lists = await new MovieRequests(Store, Study, Date).FreezeAsync(wanted, sources, cancellation);
        var options = new TmdbClientOptions { Rate = Rate };
        using var client = new TmdbClient(Address, token, options, Clock);
        var run = new LandingRun(Store, await RawLog.ReadAsync(Store, cancellation), "tmdb", Clock);
        var collector = new MovieCollector(Store, run, client, Study, Date, selection, options.Concurrency);
        var landed = await steps.RunAsync(
            $"Ask {Address.Value.Authority}",
            step => collector.CollectAsync(lists, step, Clock, cancellation)
        );
        return (landed, collector.Failures.All);
    }

    private async Task<(FilmSelection Selection, IReadOnlyList<string> Sources, IReadOnlyList<string> Wanted)> FindAsync(
        Steps steps,
        CancellationToken cancellation
    )
    {
        var selection = StudyFolder.Read(Studies, Study);
        var log = await RawLog.ReadAsync(Store, cancellation);
        var sources = log.Counting.Of(RawFormat.Csv, selection.From).Select(file => file.Landed.Path).ToList();
        if (sources.Count == 0)
            throw new LakeException(
                $"no CSV of {selection.From} has landed in {Store.Root}, and the ids come from it: run cinelake-ingest csv first."
            );
        var wanted = await steps.RunAsync(
            $"Find the films of {Study}",
            async step =>
            {
                using var scratch = ScratchFolder.OpenTemporary();
                var films = new FilmList(selection);
                foreach (var source in sources)
                    films.Add(await Store.FetchAsync(LakePath.Parse(source), scratch, cancellation), cancellation);
                var ids = films.Ids;
                step.Summary = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ids.Count:N0} in {(sources.Count == 1 ? sources[0] : $"{sources.Count} files of {selection.From}")}"
                );
                return (IReadOnlyList<string>)[.. ids.Take(Limit)];
            }
        );
        return (selection, sources, wanted);
    }
}
