namespace Microsoft.Spark.Interop;

/// <summary>How a JVM with a gateway is started.</summary>
/// <param name="SparkHome">The folder of a Spark distribution.</param>
/// <param name="Settings">What must be set before the JVM starts. It shows in the process list: never a secret.</param>
/// <param name="LogFile">Where what the JVM writes goes; null: to a file that only this user can read and that goes with the gateway.</param>
/// <param name="Timeout">How long it may take.</param>
public sealed record GatewayLaunch(
    string SparkHome,
    IReadOnlyCollection<KeyValuePair<string, string>> Settings,
    string? LogFile,
    TimeSpan Timeout
);
