using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cinelake.Tests.Stores.Faults;

/// <summary>
/// A server that answers its n-th request (from 1) with given bytes and closes the connection: for answers that no real server gives on
/// demand.
/// </summary>
public sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<int, string, ScriptedAnswer> script;

    /// <summary>Starts it.</summary>
    /// <param name="script">The answer to a request, by its number and its head.</param>
    public ScriptedServer(Func<int, string, ScriptedAnswer> script)
    {
        this.script = script;
        listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Where it is.</summary>
    public string Url => $"http://{listener.LocalEndpoint}";

    /// <summary>The heads of the requests so far.</summary>
    public IList<string> Requests { get; } = [];

    public void Dispose() => listener.Dispose();

    /// <summary>The value of a header of a request.</summary>
    public static string? Header(string head, string name) =>
        head.Split("\r\n")
            .FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))
            ?[(name.Length + 1)..].Trim();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync();
                await AnswerAsync(connection);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        try
        {
            await using var stream = connection.GetStream();
            var head = await ReadAsync(stream);
            if (head.Length == 0)
                return;
            Requests.Add(head);
            var answer = script(Requests.Count, head);
            await stream.WriteAsync(answer.Bytes);
            if (answer.HoldUntil is { } released)
                await released;
        }
        catch (IOException)
        {
            // The client gave up this request: one of several at once, of which another failed.
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!EndsHead(bytes) && await stream.ReadAsync(one) > 0)
            bytes.Add(one[0]);
        var head = Encoding.ASCII.GetString([.. bytes]);
        if (Header(head, "Expect") is not null)
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray());
        if (int.TryParse(Header(head, "Content-Length"), out var length))
            await stream.ReadExactlyAsync(new byte[length]);
        return head;
    }

    private static bool EndsHead(List<byte> bytes) => bytes is [.., 13, 10, 13, 10];
}
