using System.Text.Json.Nodes;

namespace Cinelake.Demo.Simulator;

/// <summary>An error as the API returns it.</summary>
/// <param name="HttpStatus">The status of the response.</param>
/// <param name="Code">TMDB's own code.</param>
/// <param name="Message">TMDB's message.</param>
internal sealed record TmdbError(int HttpStatus, int Code, string Message) : IResult
{
    public static readonly TmdbError InvalidKey = new(401, 7, "Invalid API key: You must be granted a valid key.");
    public static readonly TmdbError NotFound = new(404, 34, "The resource you requested could not be found.");
    public static readonly TmdbError TooManyRequests = new(429, 25, "Your request count (#) is over the allowed limit of (40).");
    public static readonly TmdbError InvalidPage = new(
        400,
        22,
        "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer."
    );
    public static readonly TmdbError InvalidParameters = new(400, 5, "Invalid parameters: Your request parameters are incorrect.");
    public static readonly TmdbError TooManyAppended = new(
        400,
        27,
        "Too many append to response objects: The maximum number of remote calls is 20."
    );

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = HttpStatus;
        return SimulatedAnswer.WriteAsync(
            httpContext,
            new JsonObject
            {
                ["success"] = false,
                ["status_code"] = Code,
                ["status_message"] = Message,
            }
        );
    }
}
