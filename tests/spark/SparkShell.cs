using CliWrap;
using CliWrap.Buffered;

namespace Cinelake.Tests.Spark;

/// <summary>Spark's own SQL shell.</summary>
internal static class SparkShell
{
    /// <summary>Runs statements on the catalog of a lake, and returns what they print.</summary>
    public static async Task<string> RunAsync(string lake, params string[] statements)
    {
        var said = await Cli.Wrap(Path.Combine(await SparkDistribution.HomeAsync(), "bin", "spark-sql"))
            .WithWorkingDirectory(lake)
            .WithArguments([
                "--master",
                "local[1]",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.sql.shuffle.partitions=1",
                "--driver-java-options",
                SmallJvm.Options,
                "--conf",
                $"spark.hadoop.javax.jdo.option.ConnectionURL=jdbc:derby:;databaseName={lake}/_catalog/metastore",
                "--conf",
                $"spark.sql.warehouse.dir={lake}/_catalog/warehouse",
                "-e",
                string.Join("; ", statements),
            ])
            .WithEnvironmentVariables(variables => variables.Set("SPARK_LOCAL_IP", "127.0.0.1"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        said.ExitCode.ShouldBe(0, said.StandardError);
        return said.StandardOutput;
    }
}
