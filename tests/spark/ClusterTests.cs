namespace Cinelake.Tests.Spark;

/// <summary>spark-submit.sh of the checkout, its published program, real clusters.</summary>
[Collection(SparkDistribution.OneAtATime)]
[Trait("needs", "spark")]
public sealed class ClusterTests(DemoFiles demo)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_standalone_cluster_builds_what_the_embedded_engine_builds()
    {
        var home = await SparkDistribution.HomeAsync();
        await using var cluster = await StandaloneCluster.StartAsync(home);

        await BuildAsync([new("SPARK_HOME", home), new("SPARK_LOCAL_IP", "127.0.0.1")], "--master", cluster.Master, "--executor-memory", "600m", "--conf", "spark.sql.shuffle.partitions=2");
    }

    [Fact]
    public async Task YARN_in_cluster_mode_builds_what_the_embedded_engine_builds()
    {
        var home = await SparkDistribution.HomeAsync();
        await using var cluster = await YarnCluster.StartAsync();

        await BuildAsync(
            [new("SPARK_HOME", home), new("HADOOP_CONF_DIR", cluster.Configuration)],
            "--master", "yarn", "--deploy-mode", "cluster", "--driver-memory", "700m", "--executor-memory", "600m", "--num-executors", "1", "--conf", "spark.sql.shuffle.partitions=2");
    }

    private async Task BuildAsync(KeyValuePair<string, string>[] environment, params string[] options)
    {
        var lake = await demo.LandedLakeAsync();
        await using var run = RunningProgram.Start(Programs.Repository, environment, Path.Combine(Programs.Repository, "spark-submit.sh"), [.. options, "build", "trusted", "--lake", lake]);

        (await run.EndAsync(Limit)).ShouldBe(0, $"{run.Errors}\n{run.Output}");

        (await TrustedTables.HashesAsync(lake)).ShouldBe(await TrustedTables.HashesAsync(demo.BuiltLake));
    }
}
