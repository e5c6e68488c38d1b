using System.Globalization;
using System.Text;
using System.Text.Json;
using Cinelake.Ingestion.Landing;
using Cinelake.Ingestion.Tmdb;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class MovieCollectorTests : IDisposable
{
    private static readonly RawName Comedy = RawName.Parse("comedy");
    private static readonly CollectionDate Day = CollectionDate.Parse("2024-03-31");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cinelake-");
    private readonly LocalStore store;

    public MovieCollectorTests() => store = new LocalStore(folder.FullName);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Spec => Path.Combine(folder.FullName, "Raw/TMDB/JSON/comedy/2024/03/31");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Films_land_in_slices_of_a_hundred_in_the_order_of_their_ids_with_the_bytes_that_came()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));

        await CollectAsync(server, Ids(1, 230));

        Directory
            .GetFiles(Spec)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["comedy-00001.json", "comedy-00002.json", "comedy-00003.json"]);
        var first = await File.ReadAllTextAsync(Path.Combine(Spec, "comedy-00001.json"), Cancellation);
        first.ShouldBe($"[{string.Join(",\n", Ids(1, 100).Select(TmdbServer.FilmText))}]");
        var manifest = (await RawLog.ReadAsync(store, Cancellation)).Manifests.ShouldHaveSingleItem();
        manifest
            .Files.Select(file => (file.Kind, file.Spec, file.Lines))
            .ShouldBe([("movies", "comedy", 100), ("movies", "comedy", 100), ("movies", "comedy", 30)]);
        manifest.Command.ShouldBe("tmdb");
    }

    [Fact]
    public async Task Missing_films_are_in_the_manifest_and_a_slice_of_nothing_else_is_an_empty_list()
    {
        await using var server = new TmdbServer(
            (context, _) =>
                context.Request.Path.Value!.EndsWith("configuration", StringComparison.Ordinal)
                    ? TmdbServer.WriteAsync(context, "{}")
                    : TmdbServer.ErrorAsync(context, 404, 34)
        );

        await CollectAsync(server, Ids(1, 2));

        (await File.ReadAllTextAsync(Path.Combine(Spec, "comedy-00001.json"), Cancellation)).ShouldBe("[]");
        (await RawLog.ReadAsync(store, Cancellation)).Manifests[0].Missing.ShouldBe(["tt0000001", "tt0000002"]);
    }

    [Fact]
    public async Task Run_that_fails_goes_on_where_it_stopped_and_asks_for_nothing_twice()
    {
        var fails = true;
        await using var server = new TmdbServer(
            (context, _) =>
                fails && context.Request.Path.Value!.EndsWith("tt0000150", StringComparison.Ordinal)
                    ? TmdbServer.ErrorAsync(context, 401, 7)
                : context.Request.Path.Value!.EndsWith("tt0000050", StringComparison.Ordinal) ? TmdbServer.ErrorAsync(context, 404, 34)
                : TmdbServer.FilmAsync(context)
        );
        await Should.ThrowAsync<TmdbException>(() => CollectAsync(server, Ids(1, 230)));
        (await RawLog.ReadAsync(store, Cancellation)).Manifests.ShouldBeEmpty();
        fails = false;

        await CollectAsync(server, Ids(1, 230));

        server
            .Paths.Where(path => path.Contains("/movie/", StringComparison.Ordinal))
            .GroupBy(path => path, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .ShouldAllBe(group => string.CompareOrdinal(group.Key, "/3/movie/tt0000100") > 0);
        var manifest = (await RawLog.ReadAsync(store, Cancellation)).Manifests.ShouldHaveSingleItem();
        manifest.Files.Sum(file => file.Lines).ShouldBe(229);
        manifest.Missing.ShouldBe(["tt0000050"]);
    }

    [Fact]
    public async Task Second_run_asks_for_nothing_and_lands_nothing()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));
        await CollectAsync(server, Ids(1, 120));
        var asked = server.Paths.Count;

        var landed = await CollectAsync(server, Ids(1, 120));

        landed.ShouldBeEmpty();
        server.Paths.Count.ShouldBe(asked);
        (await RawLog.ReadAsync(store, Cancellation)).Manifests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Films_of_a_retracted_slice_are_asked_for_again_in_a_slice_of_their_own()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));
        await CollectAsync(server, Ids(1, 120));
        var slice = (await RawLog.ReadAsync(store, Cancellation)).Files.Single(file => file.Landed.OriginalName == "comedy-00002.json");
        await new RawRetraction(store, TimeProvider.System).RetractAsync([slice.Landed.Path], "a test", "retract", Cancellation);

        await CollectAsync(server, Ids(1, 120));

        (await IdsInAsync("comedy-00003.json")).ShouldBe([.. Ids(101, 120)]);
        server.Paths.Count(path => path.Contains("/movie/", StringComparison.Ordinal)).ShouldBe(140);
    }

    [Fact]
    public async Task Changed_list_asks_for_the_new_ids_only_in_slices_of_their_own()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));
        await CollectAsync(server, Ids(11, 120));
        var before = await File.ReadAllBytesAsync(Path.Combine(Spec, "comedy-00001.json"), Cancellation);

        await CollectAsync(server, Ids(1, 125));

        server.Paths.Count(path => path.Contains("/movie/", StringComparison.Ordinal)).ShouldBe(125);
        (await IdsInAsync("comedy-00003.json")).ShouldBe([.. Ids(1, 10), .. Ids(121, 125)]);
        (await File.ReadAllBytesAsync(Path.Combine(Spec, "comedy-00001.json"), Cancellation)).ShouldBe(before);
        (await RawLog.ReadAsync(store, Cancellation))
            .Manifests.SelectMany(manifest => manifest.Files)
            .Sum(file => file.Lines)
            .ShouldBe(125);
    }

    [Fact]
    public async Task List_that_changed_after_a_failure_keeps_the_whole_slices_and_drops_the_open_ones()
    {
        var fails = true;
        await using var server = new TmdbServer(
            (context, _) =>
                fails && context.Request.Path.Value!.EndsWith("tt0000150", StringComparison.Ordinal)
                    ? TmdbServer.ErrorAsync(context, 401, 7)
                    : TmdbServer.FilmAsync(context)
        );
        await Should.ThrowAsync<TmdbException>(() => CollectAsync(server, Ids(1, 200)));
        fails = false;

        await CollectAsync(server, Ids(1, 160));

        (await IdsInAsync("comedy-00001.json")).ShouldBe(Ids(1, 100));
        (await IdsInAsync("comedy-00003.json")).ShouldBe(Ids(101, 160));
        File.Exists(Path.Combine(Spec, "comedy-00002.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task Files_that_landed_otherwise_keep_their_names()
    {
        Directory.CreateDirectory(Spec);
        await File.WriteAllTextAsync(Path.Combine(Spec, "comedy-00001.json"), "[]", Cancellation);
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));

        await CollectAsync(server, Ids(1, 3));

        (await IdsInAsync("comedy-00002.json")).ShouldBe(Ids(1, 3));
    }

    [Fact]
    public async Task Two_runs_at_once_leave_each_film_once()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));

        await Task.WhenAll(Task.Run(() => CollectAsync(server, Ids(1, 150))), Task.Run(() => CollectAsync(server, Ids(1, 150))));

        var files = (await RawLog.ReadAsync(store, Cancellation))
            .Manifests.SelectMany(manifest => manifest.Files)
            .Select(file => file.Path)
            .ToList();
        files.Order(StringComparer.Ordinal).Select(path => path[^17..]).ShouldBe(["comedy-00001.json", "comedy-00002.json"]);
    }

    [Fact]
    public async Task Address_without_the_api_stops_before_the_first_film()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.ErrorAsync(context, 404, 34));

        (await Should.ThrowAsync<TmdbException>(() => CollectAsync(server, Ids(1, 3)))).Message.ShouldContain("TMDB_BASE_URL");

        server.Paths.Count.ShouldBe(1);
    }

    [Fact]
    public void Answers_over_the_size_go_on_in_the_next_file()
    {
        var answers = Enumerable.Range(0, 5).Select(index => Encoding.UTF8.GetBytes($$"""{"n":{{index}}}""")).ToList();

        var files = RecordFile.Pack(answers, maxSize: 20).Select(Encoding.UTF8.GetString);

        files.ShouldBe(["[{\"n\":0},\n{\"n\":1}]", "[{\"n\":2},\n{\"n\":3}]", "[{\"n\":4}]"]);
    }

    private static string[] Ids(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"tt{number:0000000}"))];

    private async Task<List<string>> IdsInAsync(string name)
    {
        using var records = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Spec, name), Cancellation));
        return [.. records.RootElement.EnumerateArray().Select(record => record.GetProperty("imdb_id").GetString()!)];
    }

    private async Task<IReadOnlyList<Landed>> CollectAsync(TmdbServer server, string[] ids)
    {
        var lists = await new MovieRequests(store, Comedy, Day).FreezeAsync(
            ids,
            ["Raw/Local/CSV/Movies/2024/03/31/movies.csv"],
            Cancellation
        );
        var options = new TmdbClientOptions
        {
            Rate = null,
            Retries = 1,
            RetryDelay = TimeSpan.FromMilliseconds(1),
        };
        using var client = new TmdbClient(
            TmdbAddress.Parse(server.Address.AbsoluteUri),
            TmdbToken.Parse("eyJ.a.b"),
            options,
            TimeProvider.System
        );
        var run = new LandingRun(store, await RawLog.ReadAsync(store, Cancellation), "tmdb", TimeProvider.System);
        var collector = new MovieCollector(store, run, client, Comedy, Day, new FilmSelection(), options.Concurrency);
        return await collector.CollectAsync(lists, new Step(), TimeProvider.System, Cancellation);
    }
}
