namespace Microsoft.Spark.Interop;

/// <summary>The gateway refused a call itself (no such method, no such object), did not start, or is gone.</summary>
public sealed class GatewayException(string message, Exception? inner = null) : Exception(message, inner);
