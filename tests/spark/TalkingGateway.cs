using System.Net;
using System.Net.Sockets;
using Microsoft.Spark.Interop;

namespace Cinelake.Tests.Spark;

/// <summary>A gateway without a JVM, which gives the same answer to every command.</summary>
internal sealed class TalkingGateway : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public TalkingGateway()
    {
        listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    /// <summary>The answer; null to break the connection.</summary>
    public string? Answer { get; set; } = "!yi1";

    /// <summary>Called before each answer.</summary>
    public Action Answering { get; set; } = () => { };

    public Gateway Connect() => new(((IPEndPoint)listener.LocalEndpoint).Port, "secret", null);

    public void Dispose() => listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var client = listener.AcceptTcpClient();
                new Thread(() => Talk(client)) { IsBackground = true }.Start();
            }
        }
        catch (Exception end) when (end is SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Talk(TcpClient client)
    {
        using var closed = client;
        using var reader = new StreamReader(client.GetStream());
        using var writer = new StreamWriter(client.GetStream()) { NewLine = "\n", AutoFlush = true };
        try
        {
            if ((reader.ReadLine(), reader.ReadLine()) is not ("A", "secret"))
                return;
            writer.WriteLine("!yv");
            while (reader.ReadLine() is { } line)
            {
                if (line != "e")
                    continue;
                Answering();
                if (Answer is not { } answer)
                    return;
                writer.WriteLine(answer);
            }
        }
        catch (IOException)
        {
            // The other side has closed it.
        }
    }
}
