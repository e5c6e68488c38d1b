using System.Globalization;
using System.Text.RegularExpressions;

namespace Cinelake.Demo.Simulator;

/// <summary>What stands before every route: latency, the rate limit, and the check of the token.</summary>
internal sealed partial class Gate(SimulatorOptions options)
{
    private int requests;

    /// <summary>Requests so far, refused ones included.</summary>
    public int Requests => Volatile.Read(ref requests);

    public async ValueTask<object?> PassAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var number = Interlocked.Increment(ref requests);
        if (options.Latency > TimeSpan.Zero)
            await Task.Delay(options.Latency, http.RequestAborted);
        if (options.RateLimitEvery > 0 && number % options.RateLimitEvery == 0)
        {
            if (options.RetryAfter is { } wait)
                http.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return TmdbError.TooManyRequests;
        }
        return HasToken(http.Request) ? await next(context) : TmdbError.InvalidKey;
    }

    // Only a Read Access Token in the header passes. The real API also takes the short key as ?api_key=; here that is refused, because it
    // leaks into logs.
    private static bool HasToken(HttpRequest request) =>
        !request.Query.ContainsKey("api_key") && Token().IsMatch(request.Headers.Authorization.ToString());

    [GeneratedRegex(
        @"^Bearer eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}
