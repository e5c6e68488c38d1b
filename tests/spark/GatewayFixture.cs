using Microsoft.Spark.Sql;

namespace Cinelake.Tests.Spark;

/// <summary>One JVM for the fast tests.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-spark-").FullName;
    private SparkSession? session;

    /// <summary>A text that is set in the place of secrets.</summary>
    public string Canary { get; } = $"canary{Guid.NewGuid():n}";

    /// <summary>The session; null where there is no Spark.</summary>
    public SparkSession? Session => session;

    /// <summary>The folder of its files and logs.</summary>
    public string Folder => folder;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (await SparkDistribution.FindHomeAsync() is not { } home)
            return;
        session = SparkSession
            .Builder()
            .SparkHome(home)
            .GatewayLog(Path.Combine(folder, "spark.log"))
            .Master("local[2]")
            .AppName("tests")
            .Config("spark.ui.enabled", value: false)
            .Config("spark.driver.host", "127.0.0.1")
            .Config("spark.driver.bindAddress", "127.0.0.1")
            .Config("spark.driver.extraJavaOptions", SmallJvm.Options)
            .Config("spark.local.dir", folder)
            .Config("spark.sql.shuffle.partitions", 2L)
            .Config("spark.sql.session.timeZone", "UTC")
            .Config("spark.hadoop.fs.s3a.secret.key", Canary)
            .GetOrCreate();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        session?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
