namespace Microsoft.Spark.Interop;

/// <summary>How a JVM with a gateway is started.</summary>
/// <param name="SparkHome">The folder of a Spark distribution.</param>
/// <param name="Settings">What must be set before the JVM starts. The process list shows it, so never put a secret here.</param>
/// <param name="LogFile">Where the JVM's output goes; null for a file that only this user can read and that is deleted with the
/// gateway.</param>
/// <param name="Timeout">How long it may take.</param>
public sealed record GatewayLaunch(
    string SparkHome,
    IReadOnlyCollection<KeyValuePair<string, string>> Settings,
    string? LogFile,
    TimeSpan Timeout
);
