using System.Globalization;
using System.Net.Sockets;

namespace Microsoft.Spark.Interop;

/// <summary>
/// Calls into one JVM over Spark's Py4J gateway, from any thread. A connection is rented for each call, or kept by a thread for a scope.
/// </summary>
public sealed class Gateway : IDisposable
{
    private const string PortVariable = "PYSPARK_GATEWAY_PORT";
    private const string SecretVariable = "PYSPARK_GATEWAY_SECRET";
    private readonly ConnectionPool pool;
    private readonly ThreadLocal<GatewayConnection?> kept = new();
    private readonly ReferenceRelease release;
    private readonly Lazy<JavaObject> separator;
    private readonly GatewayProcess? process;
    private readonly int port;
    private readonly string secret;

    /// <summary>Connects to a gateway that listens; <paramref name="process"/> ends with it.</summary>
    internal Gateway(int port, string secret, GatewayProcess? process)
    {
        pool = new ConnectionPool(Connect);
        this.port = port;
        this.secret = secret;
        this.process = process;
        separator = new(() => (JavaObject)CallStatic("java.util.regex.Pattern", "compile", "\u0001")!);
        release = new ReferenceRelease(Connect);
    }

    /// <summary>Whether spark-submit started this program, so that there is a JVM with a gateway.</summary>
    public static bool IsProvided => Environment.GetEnvironmentVariable(PortVariable) is { Length: > 0 };

    /// <summary>The process id of the JVM started here; null within spark-submit.</summary>
    public int? ProcessId => process?.Id;

    /// <summary>Opens the gateway that spark-submit provides, else starts a JVM.</summary>
    /// <param name="launch">How a JVM is started; not used within spark-submit.</param>
    /// <exception cref="GatewayException">It does not start; the message repeats what Spark said.</exception>
    public static Gateway Open(GatewayLaunch launch)
    {
        if (IsProvided)
        {
            var text = Environment.GetEnvironmentVariable(PortVariable);
            if (!ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given) || given == 0)
                throw new GatewayException(
                    $"{PortVariable} is '{text}', which is not a port: spark-submit sets it; unset it to start a Spark of your own."
                );
            return new Gateway(given, Environment.GetEnvironmentVariable(SecretVariable) ?? "", null);
        }
        var own = GatewayProcess.Start(launch);
        return new Gateway(own.Port, own.Secret, own);
    }

    /// <summary>Calls a static method.</summary>
    public object? CallStatic(string type, string method, params object?[] arguments) =>
        WithHeld(arguments, () => Exchange(GatewayCommand.CallStatic(type, method, arguments)));

    /// <summary>Makes an object.</summary>
    public JavaObject Construct(string type, params object?[] arguments) =>
        (JavaObject)WithHeld(arguments, () => Exchange(GatewayCommand.Construct(type, arguments)))!;

    /// <summary>A <c>String[]</c> in one round trip; setting its elements would take one each.</summary>
    public JavaObject StringArray(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count == 0
            ? (JavaObject)Exchange(GatewayCommand.EmptyStringArray)!
            : separator.Value.Object("split", string.Join('\u0001', items), -1);
    }

    /// <summary>
    /// Keeps one connection for this thread until disposed, so that its calls run on one thread of the JVM. Not over an await.
    /// </summary>
    public IDisposable KeepConnection() => new ConnectionScope(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        release.Dispose();
        pool.Dispose();
        process?.Dispose();
        kept.Dispose();
    }

    /// <summary>How many connections wait for the next call.</summary>
    internal int Idle => pool.Idle;

    internal object? Call(JavaObject target, string method, object?[] arguments) =>
        WithHeld([target, .. arguments], () => Exchange(GatewayCommand.Call(target.Id, method, arguments)));

    internal void Free(nint id) => release.Add(id);

    internal string StackTrace(JavaObject thrown) => (string)WithHeld([thrown], () => Exchange(GatewayCommand.StackTrace(thrown.Id)))!;

    internal IReadOnlyList<object?> Elements(JavaObject array)
    {
        var length = (int)WithHeld([array], () => Exchange(GatewayCommand.Length(array.Id)))!;
        return [.. Enumerable.Range(0, length).Select(i => WithHeld([array], () => Exchange(GatewayCommand.Element(array.Id, i))))];
    }

    /// <summary>The text that a method returns, as UTF-8, without making a string of it.</summary>
    internal void ReadText(JavaObject target, string method, Action<ReadOnlyMemory<byte>> read) =>
        WithHeld(
            [target],
            () =>
                Exchange(
                    GatewayCommand.Call(target.Id, method, []),
                    bytes =>
                    {
                        read(bytes);
                        return null;
                    }
                )
        );

    /// <summary>Keeps objects from being freed while a call refers to them.</summary>
    private static object? WithHeld(object?[] arguments, Func<object?> call)
    {
        var held = new List<JavaObject>();
        try
        {
            foreach (var item in arguments.OfType<JavaObject>())
            {
                var added = false;
                item.DangerousAddRef(ref added);
                held.Add(item);
            }
            return call();
        }
        finally
        {
            held.ForEach(item => item.DangerousRelease());
        }
    }

    /// <summary>One command, one answer: the answer to a second command in the same write would arrive 40 ms late.</summary>
    private object? Exchange(string command, Func<ReadOnlyMemory<byte>, object?>? readText = null)
    {
        var mine = kept.Value;
        var connection = mine;
        object? result;
        var complete = false;
        try
        {
            connection ??= pool.Rent();
            connection.Send(command);
            result = GatewayAnswer.Read(connection.ReadLine(), this, readText);
            complete = true;
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException)
        {
            throw new GatewayException(
                "Spark's JVM is gone: it was killed or ran out of memory. Nothing was published; start the job again.",
                broken
            );
        }
        finally
        {
            // Whatever is read from it next would be the rest of this answer.
            if (!complete)
                connection?.Dispose();
        }
        if (mine is null)
            pool.Return(connection);
        return result is not GatewayFailure failure
            ? result
            : throw (failure.Thrown is { } thrown ? JvmErrors.Read(new JavaObject(this, thrown)) : new GatewayException(failure.Text));
    }

    private GatewayConnection Connect() => new(port, secret);

    private sealed class ConnectionScope : IDisposable
    {
        private readonly Gateway gateway;
        private readonly GatewayConnection? mine;

        public ConnectionScope(Gateway gateway)
        {
            this.gateway = gateway;
            if (gateway.kept.Value is null)
                mine = gateway.kept.Value = gateway.pool.Rent();
        }

        public void Dispose()
        {
            if (mine is null)
                return;
            gateway.kept.Value = null;
            gateway.pool.Return(mine);
        }
    }
}
