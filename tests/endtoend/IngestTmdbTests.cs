using System.Globalization;
using System.Text.Json;
using Cinelake.Tests.Unit.Ingestion;
using CliWrap;

namespace Cinelake.Tests.EndToEnd;

public sealed class IngestTmdbTests : IDisposable
{
    private readonly IngestFolder folder = new();

    private const string Canary = "eyJhbGciOiJIUzI1NiJ9.Y2FuYXJ5LXRva2Vu.s3cr3t-c4n4ry";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Dry_run_says_what_would_be_asked_for_and_asks_for_nothing()
    {
        var lake = await LakeOfFilmsAsync(250);
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));

        var run = await ProgramRun.OfAsync(Tmdb(lake, server, token: null, "--dry-run", "--rate", "10"));

        run.ShouldSucceed();
        using var rows = JsonDocument.Parse(run.Output);
        var row = rows.RootElement[0];
        (
            row.GetProperty("films").GetInt32(),
            row.GetProperty("requests").GetInt32(),
            row.GetProperty("files").GetInt32(),
            row.GetProperty("seconds").GetInt32()
        ).ShouldBe((250, 251, 3, 26));
        server.Paths.ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_run_goes_on_where_it_stopped_and_asks_for_no_stored_film_twice()
    {
        var lake = await LakeOfFilmsAsync(250);
        var reached = new TaskCompletionSource();
        var isBlocked = true;
        await using var server = new TmdbServer((context, _) => AnswerAsync(context));
        Task AnswerAsync(Microsoft.AspNetCore.Http.HttpContext context)
        {
            if (!Volatile.Read(ref isBlocked) || !context.Request.Path.Value!.EndsWith("tt0000150", StringComparison.Ordinal))
                return TmdbServer.FilmAsync(context);
            reached.TrySetResult();
            return TmdbServer.NothingAsync(context);
        }

        var code = await SignalAsync(Tmdb(lake, server, Canary), reached.Task, "KILL");
        Volatile.Write(ref isBlocked, false);
        (await ProgramRun.OfAsync(Tmdb(lake, server, Canary))).ShouldSucceed();

        code.ShouldNotBe(0);
        server.Paths.Count(path => path.EndsWith("tt0000100", StringComparison.Ordinal)).ShouldBe(1);
        Directory.GetFiles(Path.Combine(lake, "Raw/TMDB"), "*", SearchOption.AllDirectories).Length.ShouldBe(3);
        IngestFolder.Manifests(lake).ShouldBe(["00000001", "00000002"]);
        IngestFolder.Leftovers(lake).ShouldBeEmpty();
    }

    [Fact]
    public async Task Interrupted_run_ends_with_130_and_leaves_no_unfinished_file()
    {
        var lake = await LakeOfFilmsAsync(3);
        var reached = new TaskCompletionSource();
        await using var server = new TmdbServer(
            (context, _) =>
            {
                reached.TrySetResult();
                return TmdbServer.NothingAsync(context);
            }
        );

        var code = await SignalAsync(Tmdb(lake, server, Canary), reached.Task, "INT");

        code.ShouldBe(130);
        IngestFolder.Leftovers(lake).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(401, 7)]
    [InlineData(404, 34)]
    [InlineData(302, 0)]
    [InlineData(200, 0)]
    public async Task Token_is_nowhere_but_in_the_header_whatever_goes_wrong(int status, int code)
    {
        var lake = await LakeOfFilmsAsync(2);
        await using var server = new TmdbServer(
            (context, _) =>
            {
                context.Response.Headers.Location = $"http://example.invalid/{Canary}";
                return status == 200
                    ? TmdbServer.FilmAsync(context)
                    : TmdbServer.WriteAsync(
                        context,
                        $$"""{"success":false,"status_code":{{code}},"status_message":"{{Canary}}"}""",
                        status
                    );
            }
        );

        var run = await ProgramRun.OfAsync(Tmdb(lake, server, Canary));

        (run.ExitCode == 0).ShouldBe(status == 200);
        $"{run.Output}{run.Error}{string.Concat(server.Paths)}".ShouldNotContain(Canary);
        foreach (var file in Directory.GetFiles(lake, "*", SearchOption.AllDirectories))
            (await File.ReadAllTextAsync(file, Cancellation)).ShouldNotContain(Canary);
        server.Tokens.ShouldAllBe(header => header == $"Bearer {Canary}");
    }

    [Fact]
    public async Task Failed_film_ends_with_1_and_a_command_that_asks_for_it_again_whatever_the_day_is()
    {
        var lake = await LakeOfFilmsAsync(5);
        var isBlocked = true;
        await using var server = new TmdbServer(
            (context, _) =>
                Volatile.Read(ref isBlocked) && context.Request.Path.Value!.EndsWith("tt0000003", StringComparison.Ordinal)
                    ? TmdbServer.WriteAsync(context, "<html>Request blocked</html>", 403, "text/html")
                    : TmdbServer.FilmAsync(context)
        );

        var run = await ProgramRun.OfAsync(IngestProgram.With(["tmdb", "comedy", "--lake", lake, "--json"], server.Address, Canary));
        Volatile.Write(ref isBlocked, false);
        var again = run.Error[run.Error.IndexOf("cinelake-ingest tmdb", StringComparison.Ordinal)..].Trim();
        var second = await ProgramRun.OfAsync(
            IngestProgram
                .With(["-c", $"{Programs.Ingest}{again["cinelake-ingest".Length..]}"], server.Address, Canary)
                .WithTargetFile("/bin/sh")
        );

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("error: 1 film failed: tt0000003.");
        again.ShouldMatch(@"^cinelake-ingest tmdb comedy --lake '.*' --json --date \d{4}-\d\d-\d\d$");
        using var landed = JsonDocument.Parse(run.Output);
        landed.RootElement[0].GetProperty("records").GetInt32().ShouldBe(4);
        second.ShouldSucceed();
        server.Paths.Count(path => path.Contains("/movie/", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Fact]
    public async Task Address_of_another_machine_without_encryption_needs_a_flag()
    {
        var lake = await LakeOfFilmsAsync(1);

        var run = await ProgramRun.OfAsync(IngestProgram.With(["tmdb", "comedy", "--lake", lake], new Uri("http://192.0.2.1/3"), Canary));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--allow-http");
        Directory.Exists(Path.Combine(lake, "Raw/_plans")).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_token_the_run_says_which_is_needed()
    {
        var lake = await LakeOfFilmsAsync(1);
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));

        (await ProgramRun.OfAsync(Tmdb(lake, server, token: null))).ShouldBeRefused("API Read Access Token");
    }

    [Fact]
    public async Task Without_a_landed_csv_the_run_says_what_to_do()
    {
        await using var server = new TmdbServer((context, _) => TmdbServer.FilmAsync(context));

        (await ProgramRun.OfAsync(Tmdb(folder.NewLake(), server, Canary))).ShouldBeRefused("run cinelake-ingest csv first");
    }

    private async Task<string> LakeOfFilmsAsync(int count)
    {
        var lake = folder.NewLake();
        (await IngestProgram.RunAsync("csv", folder.Movies(count), "--lake", lake, "--date", "2024-03-31")).ShouldSucceed();
        return lake;
    }

    private static Command Tmdb(string lake, TmdbServer server, string? token, params string[] more) =>
        IngestProgram.With(["tmdb", "comedy", "--lake", lake, "--date", "2024-03-31", "--json", .. more], server.Address, token);

    private static async Task<int> SignalAsync(Command command, Task moment, string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no signals");
        var running = command.ExecuteAsync(Cancellation);
        await moment.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        await Cli.Wrap("kill")
            .WithArguments([$"-{signal}", running.ProcessId.ToString(CultureInfo.InvariantCulture)])
            .ExecuteAsync(Cancellation);
        return (await running).ExitCode;
    }
}
