using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// Asks TMDB, sparing it: a rate, a bound on requests at once, retries with growing waits and jitter, and a pause of all requests when it says that they come
/// too fast. Redirects are not followed, because the token must not go to another host.
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
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            using var response = await http.GetAsync(address.Of(route), HttpCompletionOption.ResponseHeadersRead, either.Token);
            RefuseRedirect(route, response);
            var body =
                await BoundedBody.ReadAsync(response.Content, options.MaxAnswer, either.Token)
                ?? throw new TmdbFailedException(
                    $"{Name(route)} gave more than {options.MaxAnswer:N0} bytes: that is no answer of TMDB's. Check TMDB_BASE_URL, or report it."
                );
            return Judge(route, response, body);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TmdbTransientException($"{Name(route)} did not answer whole within {options.Timeout.TotalSeconds:0.#} s.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException)
        {
            throw new TmdbTransientException($"{Name(route)} cannot be reached or broke off: {token.Redact(error.Message)}.", error);
        }
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
            throw new TmdbException($"{text}. TMDB does not take what is asked for: please report it.");
        if (!reply.IsTransient)
            throw new TmdbFailedException($"{text}. That is not what TMDB's API answers there: check TMDB_BASE_URL, or report it.");
        var wait = WaitOf(response);
        if (wait > options.LongestWait)
        {
            var asks = $"{text}, and asks to wait {wait.Value.TotalMinutes:0} minutes.";
            throw reply.IsTooFast ? new TmdbException($"{asks} Go on after that.") : new TmdbFailedException(asks);
        }
        throw new TmdbTransientException($"{text}.") { IsTooFast = reply.IsTooFast, RetryAfter = wait };
    }

    private void RefuseRedirect(string route, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is < 300 or >= 400)
            return;
        var target = response.Headers.Location is { IsAbsoluteUri: true } location ? location.Host : "elsewhere";
        throw new TmdbFailedException(
            $"{Name(route)} sends to {token.Redact(target)} (HTTP {(int)response.StatusCode}). It is not followed, so that the token stays here: check TMDB_BASE_URL."
        );
    }

    // None, or one that is over, is for this side to choose: at once would be the same request again and again.
    private TimeSpan? WaitOf(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;
        return wait > TimeSpan.Zero ? wait : null;
    }

    private string Name(string route) => $"{address.Value.Authority}{address.Value.AbsolutePath.TrimEnd('/')}{route.Split('?')[0]}";
}
