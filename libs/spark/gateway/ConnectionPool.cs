using System.Collections.Concurrent;

namespace Microsoft.Spark.Interop;

/// <summary>
/// Connections that no call uses at the moment. Each is a socket here and a thread in the JVM, so only a few wait for the next call.
/// </summary>
internal sealed class ConnectionPool(Func<GatewayConnection> connect) : IDisposable
{
    /// <summary>The most that wait; further ones, needed by simultaneous calls, are closed after the call.</summary>
    public const int MostIdle = 8;

    private readonly ConcurrentQueue<GatewayConnection> idle = new();
    private int count;
    private volatile bool isDisposed;

    /// <summary>How many wait.</summary>
    public int Idle => Volatile.Read(ref count);

    /// <summary>A connection for one call or one scope.</summary>
    public GatewayConnection Rent()
    {
        if (!idle.TryDequeue(out var rented))
            return connect();
        Interlocked.Decrement(ref count);
        return rented;
    }

    /// <summary>Takes a connection back; a broken or surplus one is closed.</summary>
    public void Return(GatewayConnection connection)
    {
        if (connection.IsClosed || isDisposed)
        {
            connection.Dispose();
            return;
        }
        if (Interlocked.Increment(ref count) > MostIdle)
        {
            Interlocked.Decrement(ref count);
            connection.Dispose();
            return;
        }
        idle.Enqueue(connection);
        if (isDisposed)
            Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        isDisposed = true;
        while (idle.TryDequeue(out var connection))
            connection.Dispose();
    }
}
