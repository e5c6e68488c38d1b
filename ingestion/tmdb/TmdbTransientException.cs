using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>A request failed in a way that may pass: it is sent again, a bounded number of times.</summary>
internal sealed class TmdbTransientException(string message, Exception? inner = null) : LakeException(message, inner)
{
    /// <summary>Whether TMDB says that requests come too fast, so that all must wait.</summary>
    public bool IsTooFast { get; init; }

    /// <summary>How long TMDB asks to wait, or null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
