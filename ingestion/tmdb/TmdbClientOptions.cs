using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// How the client behaves; the defaults are for TMDB itself, which tolerates 40 to 50 requests a second and 20 connections.
/// </summary>
internal sealed record TmdbClientOptions
{
    /// <summary>Requests a second at most; null for no limit.</summary>
    public double? Rate { get; init; } = 15;

    /// <summary>Requests under way at once.</summary>
    public int Concurrency { get; init; } = 20;

    /// <summary>How often a failed request is sent again.</summary>
    public int Retries { get; init; } = 6;

    /// <summary>The wait before the first retry; it doubles each time, up to 30 s, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that TMDB may ask for; above it the run stops.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one try may take, from sending to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest answer, in bytes, decompressed: what is longer could not be read once it has landed.</summary>
    public int MaxAnswer { get; init; } = RawJson.MaximumRecordBytes;
}
