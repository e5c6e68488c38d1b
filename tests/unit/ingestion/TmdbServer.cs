using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cinelake.Tests.Unit.Ingestion;

/// <summary>An HTTP server on this machine that answers as a test says, and remembers what it was asked.</summary>
internal sealed class TmdbServer : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<HttpListenerContext, int, Task> answer;
    private readonly Task serving;
    private readonly CancellationTokenSource stop = new();

    /// <param name="answer">Gives the answer to a request; the number counts requests of the same path, from 1.</param>
    public TmdbServer(Func<HttpListenerContext, int, Task> answer)
    {
        this.answer = answer;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }
        listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/3");

    /// <summary>The paths asked for, in order, without the query.</summary>
    public ConcurrentQueue<string> Paths { get; } = [];

    /// <summary>The Authorization headers that came.</summary>
    public ConcurrentQueue<string?> Tokens { get; } = [];

    public static async Task WriteAsync(HttpListenerContext context, string body, int status = 200, string type = "application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }

    /// <summary>An error as TMDB gives it.</summary>
    public static Task ErrorAsync(HttpListenerContext context, int status, int code) =>
        WriteAsync(context, $$"""{"success":false,"status_code":{{code}},"status_message":"error {{code}}"}""", status);

    /// <summary>The film whose id is asked for (and an empty configuration), with a space and a field order that no serializer would write.</summary>
    public static Task FilmAsync(HttpListenerContext context)
    {
        var id = context.Request.Url!.Segments[^1];
        return WriteAsync(context, id == "configuration" ? "{}" : FilmText(id));
    }

    public static string FilmText(string id) => $$"""{ "title" : "{{id}} é \u00e9", "imdb_id":"{{id}}","vote_count":1,"id":{{id.TrimStart('t').TrimStart('0')}}}""";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        listener.Close();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var counts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        while (!stop.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            var path = context.Request.Url!.AbsolutePath;
            Paths.Enqueue(path);
            Tokens.Enqueue(context.Request.Headers["Authorization"]);
            _ = Task.Run(() => answer(context, counts.AddOrUpdate(path, 1, (_, count) => count + 1)));
        }
    }
}
