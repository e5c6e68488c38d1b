using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Microsoft.Spark.Interop;

/// <summary>One socket, which is one thread in the JVM: a job group belongs to it. One command at a time.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>Connects and authenticates with the secret.</summary>
    /// <exception cref="SocketException">Nothing listens.</exception>
    /// <exception cref="GatewayException">The secret is wrong.</exception>
    public GatewayConnection(int port, string secret)
    {
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            Send($"A\n{secret}\n");
            if (!ReadLine().Span.SequenceEqual("!yv"u8))
                throw new GatewayException("Spark's gateway refused the secret.");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a whole command in one write: the rest of a split one would wait 40 ms for an acknowledgement.</summary>
    public void Send(string command)
    {
        for (ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(command); rest.Length > 0; )
            rest = rest[socket.Send(rest)..];
    }

    /// <summary>Reads an answer without its line feed; it is valid until the next read.</summary>
    /// <exception cref="EndOfStreamException">The JVM closed the connection.</exception>
    public Memory<byte> ReadLine()
    {
        for (var scanned = start; ; )
        {
            var at = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = buffer.AsMemory(start, scanned + at - start);
                start = scanned + at + 1;
                return line;
            }
            scanned = MakeRoom();
            var read = socket.Receive(buffer, end, buffer.Length - end, SocketFlags.None);
            end += read > 0 ? read : throw new EndOfStreamException("Spark's gateway closed the connection.");
        }
    }

    /// <summary>Whether it was disposed of.</summary>
    public bool IsClosed { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        IsClosed = true;
        socket.Dispose();
    }

    /// <summary>Moves what is unread to the front and returns where it ends.</summary>
    private int MakeRoom()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
            Array.Resize(ref buffer, checked(buffer.Length * 2));
        return end;
    }
}
