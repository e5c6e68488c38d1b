using System.Threading.RateLimiting;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>When the next request may go: at most so many a second, and none while all must wait.</summary>
internal sealed class Pace(double? rate, TimeProvider clock) : IDisposable
{
    private readonly RateLimiter? limiter = rate is null
        ? null
        : new TokenBucketRateLimiter(
            new TokenBucketRateLimiterOptions
            {
                TokenLimit = 1,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1 / rate.Value),
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );

    private readonly Lock gate = new();
    private DateTimeOffset resumeAt;

    /// <summary>Lets no request go for a while.</summary>
    public void Pause(TimeSpan wait)
    {
        var until = clock.GetUtcNow() + wait;
        lock (gate)
            resumeAt = until > resumeAt ? until : resumeAt;
    }

    /// <summary>Waits for the next request's turn.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        await WaitForPauseAsync(cancellation);
        if (limiter is null)
            return;
        using var turn = await limiter.AcquireAsync(1, cancellation);
        await WaitForPauseAsync(cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => limiter?.Dispose();

    private async Task WaitForPauseAsync(CancellationToken cancellation)
    {
        while (Remaining() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation);
    }

    private TimeSpan Remaining()
    {
        lock (gate)
            return resumeAt - clock.GetUtcNow();
    }
}
