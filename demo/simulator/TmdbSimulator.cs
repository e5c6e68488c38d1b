using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Simulator;

/// <summary>
/// The TMDB API over real HTTP on this machine, answering from the demo's facts: its routes, paging, check of the token, errors and rate
/// limit. Runs until disposed.
/// </summary>
internal sealed class TmdbSimulator : IAsyncDisposable
{
    /// <summary>A token that passes the check; it is of no use anywhere else.</summary>
    public const string Token = "eyJkZW1vIjp0cnVlfQ.eyJzaW11bGF0b3IiOnRydWV9.bm90LWEtc2VjcmV0";

    private readonly WebApplication app;
    private readonly Gate gate;

    private TmdbSimulator(WebApplication app, Gate gate)
    {
        this.app = app;
        this.gate = gate;
    }

    /// <summary>The API's base address, without a slash at its end: <c>http://127.0.0.1:8089/3</c>.</summary>
    public string BaseUrl => $"{app.Urls.First()}/3";

    /// <summary>Requests so far, refused ones included.</summary>
    public int Requests => gate.Requests;

    /// <summary>Starts it.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<TmdbSimulator> StartAsync(
        DemoFacts facts,
        SimulatorOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        options ??= new SimulatorOptions();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", $"http://127.0.0.1:{options.Port}");
        var server = builder.Build();
        var entrance = new Gate(options);
        new TmdbRoutes(facts).Map(server.MapGroup("/3").AddEndpointFilter(entrance.PassAsync));
        server.MapFallback(() => TmdbError.NotFound);
        await server.StartAsync(cancellation);
        return new TmdbSimulator(server, entrance);
    }

    /// <summary>Serves until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var registration = cancellation.Register(() => app.Lifetime.StopApplication());
        await app.WaitForShutdownAsync(CancellationToken.None);
    }

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
