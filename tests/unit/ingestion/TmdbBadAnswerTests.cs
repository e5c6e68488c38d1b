using System.Text;
using Cinelake.Ingestion.Tmdb;
using static Cinelake.Tests.Unit.Ingestion.TmdbAsked;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class TmdbBadAnswerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<html>Welcome to the hotel's network</html>")]
    [InlineData("""{"id":1,"title":"cut o""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Answer_with_a_body_that_is_no_object_is_tried_again_then_refused(string body)
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.WriteAsync(context, body, type: "text/html"));

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).Message.ShouldContain("not a whole JSON object");

        server.Paths.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Answer_that_is_not_utf8_is_refused()
    {
        await using var server = new TmdbServer(
            async (context, _) => await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("""{"title":"Filé"}"""))
        );

        (await Should.ThrowAsync<TmdbFailedException>(() => GetAsync(server))).Message.ShouldContain("not a whole JSON object");
    }

    [Fact]
    public async Task Body_that_breaks_off_is_tried_again()
    {
        await using var server = new TmdbServer(
            async (context, number) =>
            {
                if (number > 1)
                {
                    await TmdbServer.FilmAsync(context);
                    return;
                }
                context.Response.ContentLength = 1000;
                await context.Response.Body.WriteAsync("{\"id\":"u8.ToArray());
                context.Abort();
            }
        );

        (await GetAsync(server)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Slow_drip_ends_with_the_time_of_one_try()
    {
        await using var server = new TmdbServer(
            async (context, _) =>
            {
                context.Response.ContentLength = 1000;
                await context.Response.Body.WriteAsync("{"u8.ToArray());
                await context.Response.Body.FlushAsync();
                await TmdbServer.NothingAsync(context);
            }
        );

        var error = await Should.ThrowAsync<TmdbException>(() =>
            GetAsync(server, Fast with { Timeout = TimeSpan.FromMilliseconds(200), Retries = 1 })
        );

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
        await using var server = new TmdbServer(
            (context, _) =>
            {
                context.Response.Headers.Location = $"http://localhost:{other.Port}/3/movie/tt0000007";
                return TmdbServer.WriteAsync(context, "{}", status);
            }
        );

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).Message.ShouldContain("redirects to localhost");

        other.Paths.ShouldBeEmpty();
    }

    [Fact]
    public async Task Huge_answer_is_refused_without_being_read()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.WriteAsync(context, new string(' ', 100_000)));

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server, Fast with { MaxAnswer = 50_000 }))).Message.ShouldContain(
            "more than 50,000 bytes"
        );
    }

    [Fact]
    public async Task Huge_answer_in_a_small_gzip_is_refused()
    {
        await using var server = new TmdbServer(
            async (context, _) =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await using var zip = new System.IO.Compression.GZipStream(
                    context.Response.Body,
                    System.IO.Compression.CompressionLevel.Fastest
                );
                await zip.WriteAsync(new byte[200_000]);
            }
        );

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server, Fast with { MaxAnswer = 50_000 }))).Message.ShouldContain(
            "more than 50,000 bytes"
        );
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
    public async Task Token_that_a_server_says_back_is_not_in_the_message()
    {
        await using var server = new TmdbServer(
            (context, _) =>
                TmdbServer.WriteAsync(context, $$"""{"success":false,"status_code":7,"status_message":"bad token {{Canary}}"}""", 401)
        );

        (await Should.ThrowAsync<TmdbException>(() => GetAsync(server))).ToString().ShouldNotContain(Canary);
    }
}
