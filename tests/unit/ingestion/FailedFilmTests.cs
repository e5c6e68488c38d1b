using System.Globalization;
using Cinelake.Ingestion.Landing;
using Cinelake.Ingestion.Tmdb;
using Cinelake.Lake;
using Cinelake.Terminal;
using Microsoft.AspNetCore.Http;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class FailedFilmTests : IDisposable
{
    private const string Bad = "tt0000003";
    private static readonly RawName Comedy = RawName.Parse("comedy");
    private static readonly CollectionDate Day = CollectionDate.Parse("2024-03-31");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cinelake-");
    private readonly LocalStore store;

    public FailedFilmTests() => store = new LocalStore(folder.FullName);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(500, """{"success":false,"status_code":11,"status_message":"Internal error"}""", "HTTP 500")]
    [InlineData(403, "<html>Request blocked</html>", "HTTP 403")]
    [InlineData(404, "<html>not found</html>", "HTTP 404")]
    [InlineData(204, "", "HTTP 204")]
    [InlineData(301, "", "HTTP 301")]
    [InlineData(200, "<html>hotel</html>", "not a whole JSON object")]
    [InlineData(200, """{"title":"cut o""", "not a whole JSON object")]
    [InlineData(200, """{"popularity":NaN}""", "not a whole JSON object")]
    public async Task Film_that_keeps_failing_is_recorded_and_all_others_land(int status, string body, string why)
    {
        await using var server = new TmdbServer(
            (context, _) => IsBad(context) ? AnswerAsync(context, status, body) : TmdbServer.FilmAsync(context)
        );

        var failed = await CollectAsync(server, Ids(1, 120));

        failed.ShouldHaveSingleItem().Key.ShouldBe(Bad);
        failed[Bad].ShouldContain(why);
        var manifest = (await RawLog.ReadAsync(store, Cancellation)).Manifests.ShouldHaveSingleItem();
        manifest.Files.Sum(file => file.Lines).ShouldBe(119);
        manifest.Failed.ShouldBe([Bad]);
        manifest.Missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Next_run_asks_for_what_failed_and_for_nothing_else()
    {
        var fails = true;
        await using var server = new TmdbServer(
            (context, _) => fails && IsBad(context) ? AnswerAsync(context, 403, "blocked") : TmdbServer.FilmAsync(context)
        );
        await CollectAsync(server, Ids(1, 120));
        fails = false;
        server.Paths.Clear();

        var failed = await CollectAsync(server, Ids(1, 120));
        var third = await CollectAsync(server, Ids(1, 120));

        failed.ShouldBeEmpty();
        third.ShouldBeEmpty();
        server.Paths.ShouldBe(["/3/configuration", $"/3/movie/{Bad}"]);
        var manifests = (await RawLog.ReadAsync(store, Cancellation)).Manifests;
        manifests.Select(manifest => manifest.Files.Sum(file => file.Lines)).ShouldBe([119, 1]);
        manifests.Select(manifest => manifest.Failed.Count).ShouldBe([1, 0]);
    }

    [Fact]
    public async Task Film_that_fails_again_and_again_leaves_no_empty_files()
    {
        await using var server = new TmdbServer(
            (context, _) => IsBad(context) ? AnswerAsync(context, 403, "blocked") : TmdbServer.FilmAsync(context)
        );

        for (var run = 0; run < 3; run++)
            (await CollectAsync(server, Ids(1, 5))).Keys.ShouldBe([Bad]);

        var manifests = (await RawLog.ReadAsync(store, Cancellation)).Manifests;
        manifests.SelectMany(manifest => manifest.Files).ShouldHaveSingleItem();
        manifests.ShouldAllBe(manifest => manifest.Failed.Count == 1);
    }

    [Fact]
    public async Task Film_that_failed_before_a_run_was_stopped_is_asked_for_again_and_not_taken_for_missing()
    {
        var stops = true;
        await using var server = new TmdbServer(
            (context, _) =>
                (stops, IsBad(context), context.Request.Path.Value!.EndsWith("tt0000150", StringComparison.Ordinal)) switch
                {
                    (true, true, _) => AnswerAsync(context, 403, "blocked"),
                    (true, _, true) => TmdbServer.ErrorAsync(context, 401, 7),
                    _ => TmdbServer.FilmAsync(context),
                }
        );
        await Should.ThrowAsync<TmdbException>(() => CollectAsync(server, Ids(1, 200)));
        stops = false;

        var failed = await CollectAsync(server, Ids(1, 200));

        failed.ShouldBeEmpty();
        var manifest = (await RawLog.ReadAsync(store, Cancellation)).Manifests.ShouldHaveSingleItem();
        manifest.Files.Sum(file => file.Lines).ShouldBe(200);
        manifest.Missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ten_failures_in_a_row_stop_the_run()
    {
        await using var server = new TmdbServer(
            (context, _) =>
                context.Request.Path.Value!.EndsWith("configuration", StringComparison.Ordinal)
                    ? TmdbServer.WriteAsync(context, "{}")
                    : AnswerAsync(context, 403, "blocked")
        );

        var error = await Should.ThrowAsync<TmdbException>(() => CollectAsync(server, Ids(1, 400)));

        error.ShouldNotBeOfType<TmdbFailedException>();
        error.Message.ShouldContain("10 films failed one after another");
        error.Message.ShouldContain("HTTP 403");
        server.Paths.Count.ShouldBeLessThan(60);
    }

    private static bool IsBad(HttpContext context) => context.Request.Path.Value!.EndsWith(Bad, StringComparison.Ordinal);

    private static Task AnswerAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return body.Length == 0 ? Task.CompletedTask : TmdbServer.WriteAsync(context, body, status, "text/html");
    }

    private static string[] Ids(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"tt{number:0000000}"))];

    private async Task<SortedDictionary<string, string>> CollectAsync(TmdbServer server, string[] ids)
    {
        var lists = await new MovieRequests(store, Comedy, Day).FreezeAsync(ids, [], Cancellation);
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
        await collector.CollectAsync(lists, new Step(), TimeProvider.System, Cancellation);
        return collector.Failures.All;
    }
}
