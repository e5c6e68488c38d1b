namespace Microsoft.Spark.Interop;

/// <summary>A command that failed.</summary>
/// <param name="Text">Why the gateway refused it; empty when the called method threw.</param>
/// <param name="Thrown">The id of what it threw, or null.</param>
internal sealed record GatewayFailure(string Text, nint? Thrown);
