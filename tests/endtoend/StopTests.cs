using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Cinelake.Tests.EndToEnd;

public sealed partial class StopTests(DemoFiles demo)
{
    private const int Interrupt = 2;
    private const int Terminate = 15;
    private const int Moments = 6;

    [Theory]
    [InlineData("ingestion", "csv", "{movies}", "{series}", "--lake", "{new}")]
    [InlineData("ingestion", "status", "--lake", "{built}")]
    [InlineData("jobs", "ask", "comedy/factors", "--set", "factor_min_titles=5", "--lake", "{built}")]
    [InlineData(
        "jobs",
        "sql",
        "select count(*) as n from dim_title as a, dim_title as b, dim_title as c, dim_title as d",
        "--lake",
        "{built}"
    )]
    [InlineData("jobs", "export", "--out", "{new}", "--lake", "{built}")]
    [InlineData("jobs", "docs", "--out", "{new}/docs.html", "--lake", "{built}")]
    [InlineData("jobs", "test", "--lake", "{built}")]
    [InlineData("demo", "{new}")]
    public async Task A_command_that_is_stopped_at_any_moment_ends_with_130_and_says_cancelled_or_was_done(
        string program,
        params string[] arguments
    )
    {
        for (var moment = 0; moment < Moments; moment++)
        {
            var delay = TimeSpan.FromMilliseconds(80 + moment * 70);

            var (code, error) = await StopAfterAsync(program, arguments, delay, moment % 2 == 0 ? Interrupt : Terminate);

            // Before our first line runs, the system ends the process, and nothing has started.
            if (code != 0)
                code.ShouldBeOneOf(error.Length == 0 ? [130, 128 + Terminate] : [130], error);
            if (code == 130 && error.Length > 0)
                error.ShouldContain("cancelled");
        }
    }

    [Fact]
    public async Task A_long_query_that_is_stopped_ends_at_once_and_says_cancelled()
    {
        var (code, error) = await StopAfterAsync(
            "jobs",
            [
                "sql",
                "select sum(a.title_key) as n from dim_title as a, dim_title as b, dim_title as c, dim_title as d",
                "--lake",
                "{built}",
            ],
            TimeSpan.FromSeconds(1),
            Interrupt
        );

        code.ShouldBe(130, error);
        error.ShouldContain("cancelled");
    }

    private async Task<(int Code, string Error)> StopAfterAsync(string program, string[] arguments, TimeSpan delay, int signal)
    {
        var folder = demo.NewFolder();
        var file = program switch
        {
            "jobs" => Programs.Jobs,
            "ingestion" => Programs.Ingest,
            _ => Programs.Demo,
        };
        var start = new ProcessStartInfo(
            file,
            arguments.Select(argument =>
                argument
                    .Replace("{new}", folder)
                    .Replace("{built}", demo.BuiltLake)
                    .Replace("{movies}", demo.Movies)
                    .Replace("{series}", demo.Series)
            )
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAny(
            Task.Delay(delay, TestContext.Current.CancellationToken),
            process.WaitForExitAsync(TestContext.Current.CancellationToken)
        );
        if (!process.HasExited)
            _ = SendSignal(process.Id, signal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return (process.ExitCode, await error);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
