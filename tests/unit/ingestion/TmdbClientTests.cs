using System.Text;
using Cinelake.Ingestion.Tmdb;
using Cinelake.Lake;
using Microsoft.Extensions.Time.Testing;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class TmdbClientTests
{
    private const string Canary = "eyJhbGciOiJIUzI1NiJ9.Y2FuYXJ5LXRva2Vu.s3cr3t-c4n4ry";
    private static readonly TmdbClientOptions Fast = new() { Rate = null, Retries = 3, RetryDelay = TimeSpan.FromMilliseconds(1), Timeout = TimeSpan.FromSeconds(20) };

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
        await using var server = new TmdbServer((context, number) =>
            number < 3 ? TmdbServer.ErrorAsync(context, status, code) : TmdbServer.FilmAsync(context));

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
        await using var server = new TmdbServer((context, number) =>
        {
            if (number > 1)
                return TmdbServer.FilmAsync(context);
            context.Response.AddHeader("Retry-After", "1");
            return TmdbServer.ErrorAsync(context, 429, 25);
        });
        var start = TimeProvider.System.GetTimestamp();

        await GetAsync(server);

        TimeProvider.System.GetElapsedTime(start).TotalSeconds.ShouldBeGreaterThanOrEqualTo(0.95);
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
        await using var server = new TmdbServer((context, _) =>
        {
            context.Response.AddHeader("Retry-After", "3600");
            return TmdbServer.ErrorAsync(context, 429, 25);
        });

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).Message.ShouldContain("wait 60 minutes");
    }

    [Theory]
    [InlineData("<html>Welcome to the hotel's network</html>")]
    [InlineData("""{"id":1,"title":"cut o""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Answer_with_a_body_that_is_no_object_is_tried_again_then_refused(string body)
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.WriteAsync(context, body, type: "text/html"));

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).Message.ShouldContain("no whole JSON object");

        server.Paths.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Body_that_breaks_off_is_tried_again()
    {
        await using var server = new TmdbServer(async (context, number) =>
        {
            if (number > 1)
            {
                await TmdbServer.FilmAsync(context);
                return;
            }
            context.Response.ContentLength64 = 1000;
            await context.Response.OutputStream.WriteAsync("{\"id\":"u8.ToArray());
            context.Response.Abort();
        });

        (await GetAsync(server)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Slow_drip_ends_with_the_time_of_one_try()
    {
        await using var server = new TmdbServer(async (context, _) =>
        {
            context.Response.ContentLength64 = 1000;
            await context.Response.OutputStream.WriteAsync("{"u8.ToArray());
            await context.Response.OutputStream.FlushAsync();
            await Task.Delay(Timeout.Infinite, Cancellation);
        });

        var error = await Should.ThrowAsync<TmdbException>(() => GetAsync(server, Fast with { Timeout = TimeSpan.FromMilliseconds(200), Retries = 1 }));

        error.Message.ShouldContain("did not answer whole within 0.2 s");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_is_not_followed_and_the_token_stays(int status)
    {
        await using var other = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));
        await using var server = new TmdbServer((context, _) =>
        {
            context.Response.RedirectLocation = $"http://localhost:{other.Port}/3/movie/tt0000007";
            return TmdbServer.WriteAsync(context, "{}", status);
        });

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).Message.ShouldContain("sends to localhost");

        other.Paths.ShouldBeEmpty();
    }

    [Fact]
    public async Task Huge_answer_is_refused_without_being_read()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.WriteAsync(context, new string(' ', 100_000)));

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server, Fast with { MaxAnswer = 50_000 }))).Message.ShouldContain("more than 50,000 bytes");
    }

    [Fact]
    public async Task Huge_answer_in_a_small_gzip_is_refused()
    {
        await using var server = new TmdbServer(async (context, _) =>
        {
            context.Response.AddHeader("Content-Encoding", "gzip");
            await using (var zip = new System.IO.Compression.GZipStream(context.Response.OutputStream, System.IO.Compression.CompressionLevel.Fastest))
                await zip.WriteAsync(new byte[200_000]);
            context.Response.Close();
        });

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server, Fast with { MaxAnswer = 50_000 }))).Message.ShouldContain("more than 50,000 bytes");
    }

    [Theory]
    [InlineData(400, 5)]
    [InlineData(422, 20)]
    [InlineData(404, 27)]
    public async Task Error_of_ours_is_reported_with_its_code(int status, int code)
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.ErrorAsync(context, status, code));

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).Message.ShouldContain($"TMDB code {code}");
    }

    [Fact]
    public async Task Page_that_is_missing_without_tmdbs_words_is_a_wrong_address()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.WriteAsync(context, "not here", 404, "text/plain"));

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).Message.ShouldContain("check TMDB_BASE_URL");
    }

    [Fact]
    public async Task Host_that_is_not_there_is_an_error_with_its_name()
    {
        using var client = Client(new Uri("http://127.0.0.1:1/3"), Fast);

        (await Should.ThrowAsync<TmdbException>(() => client.GetAsync("/movie/tt0000007", Cancellation))).Message.ShouldContain("127.0.0.1:1/3/movie/tt0000007 cannot be reached");
    }

    [Fact]
    public async Task Token_that_a_server_says_back_is_not_in_the_message()
    {
        await using var server = new TmdbServer((context, _) =>
            TmdbServer.WriteAsync(context, $$"""{"success":false,"status_code":7,"status_message":"bad token {{Canary}}"}""", 401));

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).ToString().ShouldNotContain(Canary);
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

    [Theory]
    [InlineData(null, "there is none")]
    [InlineData("  ", "there is none")]
    [InlineData("0123456789abcdef0123456789ABCDEF", "short API key")]
    [InlineData("eyJ with blanks", "characters")]
    [InlineData("eyJ\r\nX-Evil: 1", "characters")]
    public void Text_that_is_no_token_is_refused_without_being_repeated(string? text, string says)
    {
        var message = Should.Throw<LakeException>(() => TmdbToken.Parse(text)).Message;

        message.ShouldContain(says);
        message.ShouldContain("API Read Access Token");
        if (!string.IsNullOrWhiteSpace(text))
            message.ShouldNotContain(text);
    }

    [Theory]
    [InlineData("ftp://api.themoviedb.org/3")]
    [InlineData("api.themoviedb.org")]
    [InlineData("https://user:secret@api.themoviedb.org/3")]
    [InlineData("https://api.themoviedb.org/3?api_key=secret")]
    public void Text_that_is_no_plain_address_is_refused_without_being_repeated(string text) =>
        Should.Throw<LakeException>(() => TmdbAddress.Parse(text)).Message.ShouldNotContain("secret");

    private static async Task<byte[]?> GetAsync(TmdbServer server, TmdbClientOptions? options = null)
    {
        using var client = Client(server.Address, options ?? Fast);
        return await client.GetAsync("/movie/tt0000007", Cancellation);
    }

    private static TmdbClient Client(Uri address, TmdbClientOptions options) =>
        new(TmdbAddress.Parse(address.AbsoluteUri), TmdbToken.Parse(Canary), options, TimeProvider.System);
}
