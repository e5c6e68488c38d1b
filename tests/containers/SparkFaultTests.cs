namespace Cinelake.Tests.Containers;

/// <summary>What the Spark image says when it cannot run.</summary>
[Collection(SparkContainers.Name)]
public sealed class SparkFaultTests(DemoFiles demo)
{
    [Fact]
    public async Task A_Spark_that_may_not_load_libraries_from_its_temporary_folder_says_so()
    {
        var run = await (await Images.OfAsync("cinelake-spark") with { Temporary = "rw,noexec" }).RunAsync("build", "--lake", "/lake");

        run.ShouldBeRefused("give --tmpfs /tmp:exec");
    }

    [Fact]
    public async Task A_task_that_fails_says_why_not_only_that_it_did()
    {
        using var folder = await LakeFolder.OfAsync("185:185");
        var land = await Images.OfAsync("cinelake-ingest") with
        {
            User = "185:185",
            Volumes = [.. folder.Mounts, $"{demo.Movies}:/movies.csv:ro"],
        };
        (await land.RunAsync("csv", "/movies.csv", "--lake", "/lake")).ShouldSucceed();
        // Bypasses the script that checks /tmp first.
        var image = await Images.OfAsync("cinelake-spark") with
        {
            EntryPoint = "/opt/cinelake/spark-submit.sh",
            Temporary = "rw,noexec",
            Volumes = folder.Mounts,
        };

        var run = await image.RunAsync("build", "--lake", "/lake");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("movie_credits.sql: ");
        run.Error.ShouldContain("libzstd-jni");
    }
}
