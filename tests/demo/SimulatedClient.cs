using System.Net.Http.Headers;
using System.Text.Json;
using Cinelake.Demo.Facts;
using Cinelake.Demo.Simulator;

namespace Cinelake.Tests.Demo;

/// <summary>A simulator and a client of it, over real HTTP.</summary>
internal sealed class SimulatedClient : IAsyncDisposable
{
    private static readonly DemoFacts Facts = DemoFacts.Load();
    private readonly HttpClient client;

    private SimulatedClient(TmdbSimulator simulator, string? authorization)
    {
        Simulator = simulator;
        client = new HttpClient { BaseAddress = new Uri(simulator.BaseUrl + "/") };
        client.DefaultRequestHeaders.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
    }

    public TmdbSimulator Simulator { get; }

    public static async Task<SimulatedClient> StartAsync(
        SimulatorOptions? options = null,
        string? authorization = $"Bearer {TmdbSimulator.Token}"
    ) => new(await TmdbSimulator.StartAsync(Facts, options, TestContext.Current.CancellationToken), authorization);

    public async Task<SimulatedResponse> GetAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return new SimulatedResponse(response.StatusCode, response.Headers.RetryAfter?.Delta, answer.RootElement.Clone());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Simulator.DisposeAsync();
    }
}
