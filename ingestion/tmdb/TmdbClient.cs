using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// Asks TMDB, sparing it: a rate, a bound on requests at once, retries with growing waits and jitter, and a pause of all requests when it
/// says that they come too fast. Redirects are not followed, because the token must not go to another host.
/// </summary>
internal sealed class TmdbClient : IDisposable
{
    private readonly TmdbAddress address;
    private readonly TmdbToken token;
    private readonly TmdbClientOptions options;
    private readonly Pace pace;
    private readonly TimeProvider clock;
    private readonly HttpClient http;
    private readonly ResiliencePipeline retries;
    private readonly ResiliencePipeline oneTry;
    private int requests;

    /// <summary>A client of an address.</summary>
    public TmdbClient(TmdbAddress address, TmdbToken token, TmdbClientOptions options, TimeProvider clock)
    {
        this.address = address;
        this.token = token;
        this.options = options;
        this.clock = clock;
        pace = new Pace(options.Rate, clock);
        http = new HttpClient(Connections(address, options)) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.ForHeader());
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(new ProductHeaderValue("cinelake-ingest")));
        retries = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(Retry())
            .Build();
        oneTry = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(options.Timeout)
            .Build();
    }

    /// <summary>Requests sent so far, repeated ones included.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>The answer's bytes, exactly as they came; null when TMDB says that there is no such thing.</summary>
    /// <param name="route">What is asked for, for example <c>/movie/603</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="TmdbFailedException">This one cannot be had: it keeps failing, or the answer is not one of TMDB's API.</exception>
    /// <exception cref="TmdbException">TMDB refuses the token, the request itself, or all requests for long.</exception>
    public async Task<byte[]?> GetAsync(string route, CancellationToken cancellation)
    {
        try
        {
            return await retries.ExecuteAsync(async stop => await TryAsync(route, stop), cancellation);
        }
        catch (TmdbTransientException last)
        {
            throw new TmdbFailedException($"{last.Message} It was tried {options.Retries + 1} times.", last);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        http.Dispose();
        pace.Dispose();
    }

    private static SocketsHttpHandler Connections(TmdbAddress address, TmdbClientOptions options) =>
        new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = options.Concurrency,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = !address.IsLoopback,
        };

    private RetryStrategyOptions Retry() =>
        new()
        {
            ShouldHandle = new PredicateBuilder().Handle<TmdbTransientException>(),
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = TimeSpan.FromSeconds(30),
            DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as TmdbTransientException)?.RetryAfter),
            OnRetry = attempt =>
            {
                if (attempt.Outcome.Exception is TmdbTransientException { IsTooFast: true })
                    pace.Pause(attempt.RetryDelay);
                return ValueTask.CompletedTask;
            },
        };

    private async Task<byte[]?> TryAsync(string route, CancellationToken cancellation)
    {
        await pace.WaitAsync(cancellation);
        Interlocked.Increment(ref requests);
        try
        {
            return await oneTry.ExecuteAsync(async stop => await AskAsync(route, stop), cancellation);
        }
        catch (Exception late)
            when (late is TimeoutRejectedException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new TmdbTransientException($"{Name(route)} did not answer whole within {options.Timeout.TotalSeconds:0.#} s.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException)
        {
            throw new TmdbTransientException($"{Name(route)} cannot be reached or broke off: {token.Redact(error.Message)}.", error);
        }
    }

    private async Task<byte[]?> AskAsync(string route, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(address.Of(route), HttpCompletionOption.ResponseHeadersRead, cancellation);
        RefuseRedirect(route, response);
        try
        {
            await response.Content.LoadIntoBufferAsync(options.MaxAnswer, cancellation);
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new TmdbFailedException(
                $"{Name(route)} sent more than {options.MaxAnswer:N0} bytes: TMDB's answers are smaller. Check TMDB_BASE_URL, or report "
                    + "it.",
                error
            );
        }
        return Judge(route, response, await response.Content.ReadAsByteArrayAsync(cancellation));
    }

    private byte[]? Judge(string route, HttpResponseMessage response, byte[] body)
    {
        var reply = TmdbReply.Read(response.StatusCode, body);
        if (reply.IsAnswer)
            return body;
        if (reply.IsMissing)
            return null;
        var text = token.Redact($"{Name(route)} answered {reply.Text}");
        if (reply.IsRefusal)
            throw new TmdbException($"{text}. TMDB does not accept this token: check TMDB_TOKEN.");
        if (reply.IsOurFault)
            throw new TmdbException($"{text}. TMDB rejects the request itself: please report it.");
        if (!reply.IsTransient)
            throw new TmdbFailedException($"{text}. TMDB's API does not answer like that: check TMDB_BASE_URL, or report it.");
        var wait = WaitOf(response);
        if (wait > options.LongestWait)
        {
            var asks = $"{text}, and asks to wait {wait.Value.TotalMinutes:0} minutes.";
            throw reply.IsTooFast ? new TmdbException($"{asks} Continue after that.") : new TmdbFailedException(asks);
        }
        throw new TmdbTransientException($"{text}.") { IsTooFast = reply.IsTooFast, RetryAfter = wait };
    }

    private void RefuseRedirect(string route, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is < 300 or >= 400)
            return;
        var target = response.Headers.Location is { IsAbsoluteUri: true } location ? location.Host : "elsewhere";
        throw new TmdbFailedException(
            $"{Name(route)} redirects to {token.Redact(target)} (HTTP {(int)response.StatusCode}). That is not followed, so that the "
                + "token stays here: check TMDB_BASE_URL."
        );
    }

    // Without one, or with one in the past, the wait is ours to choose: sending at once would repeat the same request over and over.
    private TimeSpan? WaitOf(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;
        return wait > TimeSpan.Zero ? wait : null;
    }

    private string Name(string route) => $"{address.Value.Authority}{address.Value.AbsolutePath.TrimEnd('/')}{route.Split('?')[0]}";
}
