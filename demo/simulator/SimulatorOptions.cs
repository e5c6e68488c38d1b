namespace Cinelake.Demo.Simulator;

/// <summary>How the simulated API behaves.</summary>
internal sealed record SimulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Every n-th request is refused with 429; 0 refuses none.</summary>
    public int RateLimitEvery { get; init; }

    /// <summary>What a 429 says in <c>Retry-After</c>, in whole seconds; null sends no such header, as the API often does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long every answer takes.</summary>
    public TimeSpan Latency { get; init; }
}
