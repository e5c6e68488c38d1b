namespace Cinelake.Tests.Spark;

/// <summary>spark-submit.sh of the checkout, its published program, real clusters.</summary>
[Collection(SparkDistribution.OneAtATime)]
[Trait("needs", "spark")]
public sealed class ClusterTests(DemoFiles demo)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private static readonly string[] FewRows =
    [
        "--conf",
        "spark.sql.shuffle.partitions=2",
        "--driver-java-options",
        SmallJvm.Options,
        "--conf",
        $"spark.executor.extraJavaOptions={SmallJvm.Options}",
    ];

    [Fact]
    public async Task A_standalone_cluster_builds_what_the_embedded_engine_builds()
    {
        var home = await SparkDistribution.HomeAsync();
        await using var cluster = await StandaloneCluster.StartAsync(home);

        await BuildAsync(
            [new("SPARK_HOME", home), new("SPARK_LOCAL_IP", "127.0.0.1")],
            "--master",
            cluster.Master,
            "--executor-memory",
            "600m"
        );
    }

    [Fact]
    public async Task YARN_in_cluster_mode_builds_what_the_embedded_engine_builds()
    {
        var home = await SparkDistribution.HomeAsync();
        await using var cluster = await YarnCluster.StartAsync();

        await BuildAsync(
            [new("SPARK_HOME", home), new("HADOOP_CONF_DIR", cluster.Configuration)],
            // Spark's libraries are on the node, as on EMR's: otherwise each submission packs and uploads them.
            "--conf",
            $"spark.yarn.jars=local:{home}/jars/*",
            "--master",
            "yarn",
            "--deploy-mode",
            "cluster",
            "--driver-memory",
            "700m",
            "--executor-memory",
            "600m",
            "--num-executors",
            "1"
        );
    }

    private async Task BuildAsync(KeyValuePair<string, string>[] environment, params string[] options)
    {
        var lake = await demo.LandedLakeAsync();
        await using var run = RunningProgram.Start(
            Programs.Repository,
            environment,
            Path.Combine(Programs.Repository, "spark-submit.sh"),
            [.. options, .. FewRows, "build", "trusted", "--lake", lake]
        );

        (await run.EndAsync(Limit)).ShouldBe(0, $"{run.Errors}\n{run.Output}");

        (await TrustedTables.HashesAsync(lake)).ShouldBe(await TrustedTables.HashesAsync(demo.BuiltLake));
    }
}
