using System.Runtime.InteropServices;

namespace Microsoft.Spark.Interop;

/// <summary>
/// An object in the JVM. A <see cref="SafeHandle"/>, so that neither the finalizer nor another thread's <c>Dispose</c> frees it while a
/// call uses it: a freed id as an argument silently becomes null. Releasing only queues the id; nothing is sent on the finalizer's thread.
/// </summary>
public sealed class JavaObject : SafeHandle
{
    internal JavaObject(Gateway gateway, nint id)
        : base(-1, ownsHandle: true)
    {
        Gateway = gateway;
        handle = id;
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == -1;

    internal Gateway Gateway { get; }

    internal nint Id => handle;

    /// <summary>
    /// Calls a method and returns its result: null, bool, int, long, double, decimal, string, byte[] or <see cref="JavaObject"/>.
    /// </summary>
    /// <exception cref="JvmException">The method threw.</exception>
    /// <exception cref="GatewayException">There is no such method, or the JVM is gone.</exception>
    public object? Call(string method, params object?[] arguments) => Gateway.Call(this, method, arguments);

    /// <summary>Calls a method that returns an object.</summary>
    public JavaObject Object(string method, params object?[] arguments) =>
        Call(method, arguments) as JavaObject ?? throw new GatewayException($"{method} returned no object");

    /// <summary>Calls a method that returns a text.</summary>
    public string Text(string method, params object?[] arguments) => (string?)Call(method, arguments) ?? "";

    /// <summary>Calls a method for its effect; an object that it returns (a builder's <c>this</c>) is freed.</summary>
    public void Do(string method, params object?[] arguments) => (Call(method, arguments) as JavaObject)?.Dispose();

    /// <summary>The value of a Scala <c>Option</c> that a method returns, or null.</summary>
    internal object? Option(string method, params object?[] arguments)
    {
        using var option = Object(method, arguments);
        return option.Call("isDefined") is true ? option.Call("get") : null;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Gateway.Free(handle);
        return true;
    }
}
