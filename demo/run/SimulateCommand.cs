using System.CommandLine;
using Cinelake.Demo.Facts;
using Cinelake.Demo.Simulator;
using Cinelake.Terminal;

namespace Cinelake.Demo.Run;

/// <summary><c>cinelake-demo simulate</c>: the TMDB simulator until Ctrl-C.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var port = NumberOptions.Of(
            "--port",
            "The port on 127.0.0.1; 0 takes a free one.",
            least: 0,
            most: ushort.MaxValue,
            standard: 8089
        );
        port.Aliases.Add("-p");
        var every = NumberOptions.Of(
            "--rate-limit-every",
            "Refuse every n-th request with 429; 0 refuses none.",
            least: 0,
            most: int.MaxValue,
            standard: 0
        );
        var wait = NumberOptions.Optional(
            "--retry-after",
            "Seconds that a 429 names in Retry-After; without it no such header.",
            least: 0,
            most: 86_400
        );
        var latency = NumberOptions.Of("--latency", "Milliseconds that every answer takes.", least: 0, most: 600_000, standard: 0);
        var check = new Option<bool>("--check")
        {
            Description =
                "Only ask the simulator on that port whether it is serving: 0 if it is, else 1. For the health check of a container.",
        };
        var command = new Command("simulate", "Serve the demo's films as the TMDB API does, until Ctrl-C.")
        {
            port,
            every,
            wait,
            latency,
            check,
        };
        command.SetAction(
            (parsed, cancellation) =>
                parsed.GetValue(check)
                    ? CheckAsync(parsed.GetValue(port), cancellation)
                    : RunAsync(
                        new SimulatorOptions
                        {
                            Port = parsed.GetValue(port),
                            RateLimitEvery = parsed.GetValue(every),
                            RetryAfter = parsed.GetValue(wait) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                            Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency)),
                        },
                        cancellation
                    )
        );
        return command;
    }

    private static async Task<int> CheckAsync(int port, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            // Outside the API, so that it does not count among the requests that a rate limit is for.
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"), cancellation);
            return ExitCode.Done;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"error: no simulator answers on 127.0.0.1:{port}: {error.Message}");
            return ExitCode.Failed;
        }
    }

    private static async Task<int> RunAsync(SimulatorOptions options, CancellationToken cancellation)
    {
        await using var simulator = await TmdbSimulator.StartAsync(DemoFacts.Load(), options, cancellation);
        await Console.Out.WriteLineAsync($"TMDB_BASE_URL={simulator.BaseUrl}");
        await Console.Out.WriteLineAsync($"TMDB_TOKEN={TmdbSimulator.Token}");
        await Console.Error.WriteLineAsync(
            "Serving the demo's films; stop with Ctrl-C. In another terminal, set the two variables above and run cinelake-ingest tmdb."
        );
        await simulator.RunAsync(cancellation);
        return ExitCode.Done;
    }
}
