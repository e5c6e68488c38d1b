using System.Globalization;
using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Builds a session. Within spark-submit it is the session of that JVM; otherwise a JVM is started from <see cref="SparkHome"/>, by default
/// <c>SPARK_HOME</c>.
/// </summary>
public sealed class Builder
{
    // What the JVM needs when it starts. Everything else, and so every secret, goes through the gateway, because the process list shows
    // these.
    private static readonly string[] AtStart =
    [
        "spark.master",
        "spark.driver.",
        "spark.jars",
        "spark.local.",
        "spark.ui.",
        "spark.submit.",
    ];
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private string? sparkHome;
    private string? gatewayLog;

    internal Builder() { }

    /// <summary>Where it runs: <c>local[*]</c>, <c>spark://host:port</c>, <c>yarn</c>.</summary>
    public Builder Master(string master) => Config("spark.master", master);

    /// <summary>The name that Spark shows.</summary>
    public Builder AppName(string appName) => Config("spark.app.name", appName);

    /// <summary>Keeps tables in a Hive metastore.</summary>
    public Builder EnableHiveSupport() => Config("spark.sql.catalogImplementation", "hive");

    /// <summary>Starts Spark from a distribution's folder instead of <c>SPARK_HOME</c>'s; without effect within spark-submit.</summary>
    /// <param name="folder">The folder that holds <c>bin/spark-submit</c>.</param>
    public Builder SparkHome(string folder)
    {
        sparkHome = folder;
        return this;
    }

    /// <summary>
    /// Writes what the started JVM says into a file; without it, into one that goes with the session. Without effect within spark-submit.
    /// </summary>
    /// <param name="file">The file, which is replaced.</param>
    public Builder GatewayLog(string file)
    {
        gatewayLog = file;
        return this;
    }

    /// <summary>Sets an option.</summary>
    public Builder Config(string key, string value)
    {
        options[key] = value;
        return this;
    }

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, bool value) => Config(key, value ? "true" : "false");

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, double value) => Config(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, long value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The session.</summary>
    /// <exception cref="GatewayException">Spark does not start.</exception>
    /// <exception cref="JvmException">Spark refuses an option.</exception>
    public SparkSession GetOrCreate()
    {
        var home = sparkHome ?? Environment.GetEnvironmentVariable("SPARK_HOME");
        if (!Gateway.IsProvided && string.IsNullOrEmpty(home))
            throw new GatewayException("no Spark is named: give the folder of a distribution with SparkHome, or set SPARK_HOME.");
        var atStart = options.Where(option => AtStart.Any(prefix => option.Key.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        var gateway = Gateway.Open(new GatewayLaunch(home ?? "", atStart, gatewayLog, TimeSpan.FromMinutes(2)));
        try
        {
            using var builder = (JavaObject)gateway.CallStatic("org.apache.spark.sql.SparkSession", "builder")!;
            foreach (var (key, value) in options)
                builder.Do("config", key, value);
            return new SparkSession(builder.Object("getOrCreate"), ownsGateway: true);
        }
        catch
        {
            gateway.Dispose();
            throw;
        }
    }
}
