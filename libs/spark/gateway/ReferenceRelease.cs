using System.Net.Sockets;
using System.Threading.Channels;

namespace Microsoft.Spark.Interop;

/// <summary>
/// Frees the JVM's objects that nothing here refers to anymore, on a thread and a connection of its own: no call waits for it.
/// </summary>
internal sealed class ReferenceRelease : IDisposable
{
    private readonly Channel<nint> freed = Channel.CreateUnbounded<nint>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Thread thread;

    /// <summary>Starts.</summary>
    public ReferenceRelease(Func<GatewayConnection> connect)
    {
        thread = new Thread(() => Run(connect)) { IsBackground = true, Name = "release of JVM references" };
        thread.Start();
    }

    /// <summary>Queues an object; may be called by the finalizer.</summary>
    public void Add(nint id) => freed.Writer.TryWrite(id);

    /// <summary>Stops; what is still queued is freed with the JVM or the connection.</summary>
    public void Dispose()
    {
        freed.Writer.TryComplete();
        thread.Join();
    }

    private void Run(Func<GatewayConnection> connect)
    {
        try
        {
            using var connection = connect();
            while (freed.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                while (freed.Reader.TryRead(out var id))
                {
                    connection.Send(GatewayCommand.Free(id));
                    connection.ReadLine();
                }
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or GatewayException)
        {
            // The JVM is gone and every object with it; the next call says so.
        }
    }
}
