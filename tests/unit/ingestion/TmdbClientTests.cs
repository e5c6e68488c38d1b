using System.Text;
using Cinelake.Ingestion.Tmdb;
using Microsoft.Extensions.Time.Testing;
using static Cinelake.Tests.Unit.Ingestion.TmdbAsked;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class TmdbClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_comes_back_byte_for_byte_and_the_token_goes_into_the_header()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));

        var answer = await GetAsync(server);

        Encoding.UTF8.GetString(answer!).ShouldBe(TmdbServer.FilmText("tt0000007"));
        server.Tokens.ShouldBe([$"Bearer {Canary}"]);
    }

    [Theory]
    [InlineData(404, 34)]
    [InlineData(404, 6)]
    [InlineData(200, 34)]
    public async Task Thing_that_is_not_there_is_null(int status, int code)
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.ErrorAsync(context, status, code));

        (await GetAsync(server)).ShouldBeNull();

        server.Paths.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(401, 7)]
    [InlineData(401, 3)]
    [InlineData(403, 10)]
    [InlineData(401, 14)]
    [InlineData(401, 35)]
    [InlineData(200, 7)]
    public async Task Refused_token_stops_at_once(int status, int code)
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.ErrorAsync(context, status, code));

        var error = await Should.ThrowAsync<TmdbException>(() => GetAsync(server));

        error.Message.ShouldContain("check TMDB_TOKEN");
        server.Paths.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(429, 25)]
    [InlineData(500, 11)]
    [InlineData(503, 9)]
    [InlineData(504, 24)]
    [InlineData(502, 43)]
    [InlineData(503, 46)]
    [InlineData(200, 25)]
    public async Task Passing_trouble_is_tried_again(int status, int code)
    {
        await using var server = new TmdbServer(
            (context, number) => number < 3 ? TmdbServer.ErrorAsync(context, status, code) : TmdbServer.FilmAsync(context)
        );

        (await GetAsync(server)).ShouldNotBeNull();

        server.Paths.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Lasting_trouble_stops_after_a_bounded_number_of_tries()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.WriteAsync(context, "busy", 500, "text/plain"));

        var error = await Should.ThrowAsync<TmdbException>(() => GetAsync(server));

        error.Message.ShouldContain("HTTP 500");
        error.Message.ShouldContain("tried 4 times");
        server.Paths.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Retry_after_is_waited_for()
    {
        await using var server = new TmdbServer(
            (context, number) =>
            {
                if (number > 1)
                    return TmdbServer.FilmAsync(context);
                context.Response.Headers.RetryAfter = "1";
                return TmdbServer.ErrorAsync(context, 429, 25);
            }
        );
        var start = TimeProvider.System.GetTimestamp();

        await GetAsync(server);

        TimeProvider.System.GetElapsedTime(start).TotalSeconds.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Theory]
    [InlineData("0", 429, 25)]
    [InlineData("0", 503, 9)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", 429, 25)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", 503, 9)]
    public async Task Retry_after_that_is_over_waits_as_if_there_were_none(string after, int status, int code)
    {
        await using var server = new TmdbServer(
            (context, number) =>
            {
                if (number > 2)
                    return TmdbServer.FilmAsync(context);
                context.Response.Headers.RetryAfter = after;
                return TmdbServer.ErrorAsync(context, status, code);
            }
        );
        var start = TimeProvider.System.GetTimestamp();

        await GetAsync(server, Fast with { RetryDelay = TimeSpan.FromSeconds(0.2) });

        // Whatever the jitter, two waits together are at least this long.
        TimeProvider.System.GetElapsedTime(start).TotalSeconds.ShouldBeGreaterThan(0.25);
    }

    [Fact]
    public async Task Pause_holds_back_every_request_until_it_ends()
    {
        var clock = new FakeTimeProvider();
        using var pace = new Pace(rate: null, clock);
        pace.Pause(TimeSpan.FromSeconds(10));
        pace.Pause(TimeSpan.FromSeconds(1));

        var waits = Enumerable.Range(0, 20).Select(_ => pace.WaitAsync(Cancellation)).ToList();
        clock.Advance(TimeSpan.FromSeconds(9));
        var early = waits.Count(wait => wait.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        await Task.WhenAll(waits);
        early.ShouldBe(0);
    }

    [Fact]
    public async Task Wait_of_an_hour_stops_the_run()
    {
        await using var server = new TmdbServer(
            (context, _) =>
            {
                context.Response.Headers.RetryAfter = "3600";
                return TmdbServer.ErrorAsync(context, 429, 25);
            }
        );

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).Message.ShouldContain("wait 60 minutes");
    }

    [Fact]
    public async Task Wait_of_an_hour_for_one_thing_is_the_failure_of_that_thing()
    {
        await using var server = new TmdbServer(
            (context, _) =>
            {
                context.Response.Headers.RetryAfter = "3600";
                return TmdbServer.ErrorAsync(context, 503, 9);
            }
        );

        (await Should.ThrowAsync<TmdbFailedException>(() => GetAsync(server))).Message.ShouldContain("wait 60 minutes");

        server.Paths.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Host_that_is_not_there_is_an_error_with_its_name()
    {
        using var client = Client(new Uri("http://127.0.0.1:1/3"), Fast);

        (await Should.ThrowAsync<TmdbException>(() => client.GetAsync("/movie/tt0000007", Cancellation))).Message.ShouldContain(
            "127.0.0.1:1/3/movie/tt0000007 cannot be reached"
        );
    }

    [Fact]
    public async Task Requests_keep_to_the_rate()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));
        using var client = Client(server.Address, Fast with { Rate = 50 });
        var start = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(1, 26).Select(number => client.GetAsync($"/movie/tt{number:0000000}", Cancellation)));

        TimeProvider.System.GetElapsedTime(start).TotalSeconds.ShouldBeGreaterThanOrEqualTo(0.45);
    }

    [Fact]
    public async Task Cancelled_request_is_a_cancellation()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new TmdbServer(async (_, _) => await stop.CancelAsync());
        using var client = Client(server.Address, Fast);

        await Should.ThrowAsync<OperationCanceledException>(() => client.GetAsync("/movie/tt0000007", stop.Token));
    }
}
