using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Cinelake.Tests.Unit.Ingestion;

/// <summary>An HTTP server on this machine that answers as a test says, and remembers what it was asked.</summary>
internal sealed class TmdbServer : IAsyncDisposable
{
    private readonly Func<HttpContext, int, Task> answer;
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly WebApplication server = LocalServer.Build();

    /// <param name="answer">Gives the answer to a request; the number counts requests of the same path, from 1.</param>
    public TmdbServer(Func<HttpContext, int, Task> answer)
    {
        this.answer = answer;
        server.Run(AnswerAsync);
        server.Start();
    }

    public int Port => new Uri(server.Urls.Single()).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/3");

    /// <summary>The paths asked for, in order, without the query.</summary>
    public ConcurrentQueue<string> Paths { get; } = [];

    /// <summary>The Authorization headers received.</summary>
    public ConcurrentQueue<string?> Tokens { get; } = [];

    public static Task WriteAsync(HttpContext context, string body, int status = 200, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    /// <summary>An error as TMDB gives it.</summary>
    public static Task ErrorAsync(HttpContext context, int status, int code) =>
        WriteAsync(context, $$"""{"success":false,"status_code":{{code}},"status_message":"error {{code}}"}""", status);

    /// <summary>
    /// The film whose id is asked for (and an empty configuration), with a space and a field order that no serializer would write.
    /// </summary>
    public static Task FilmAsync(HttpContext context)
    {
        var id = context.Request.Path.Value!.Split('/')[^1];
        return WriteAsync(context, id == "configuration" ? "{}" : FilmText(id));
    }

    public static string FilmText(string id) =>
        $$"""{ "title" : "{{id}} é \u00e9", "imdb_id":"{{id}}","vote_count":1,"id":{{id.TrimStart('t').TrimStart('0')}}}""";

    /// <summary>No answer, for as long as the other side waits for one.</summary>
    public static Task NothingAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Paths.Enqueue(path);
        Tokens.Enqueue(context.Request.Headers.Authorization);
        return answer(context, counts.AddOrUpdate(path, 1, (_, count) => count + 1));
    }
}
