namespace Cinelake.Tests.Containers;

/// <summary><c>docker stop</c> in the middle: the exit code tells, and running it again finishes the work.</summary>
[Collection(SparkContainers.Name)]
public sealed class StopTests(DemoFiles demo)
{
    private static readonly int[] Stopped = [130, 143];

    [Fact]
    public async Task A_stopped_build_is_finished_by_the_next()
    {
        using var folder = await LakeFolder.OfAsync(Container.Stranger);
        var image = await Images.OfAsync("cinelake") with { User = Container.Stranger, Volumes = folder.Mounts };
        (await ProgramRun.OfAsync(Programs.Demo, "generate", "--scale", "0.05", "--out", folder.Data)).ShouldSucceed();
        (
            await (await Images.OfAsync("cinelake-ingest") with { User = Container.Stranger, Volumes = folder.Mounts }).RunAsync(
                "csv",
                "/data",
                "--lake",
                "/lake"
            )
        ).ShouldSucceed();

        await using (var build = await image.StartAsync("build", "--lake", "/lake"))
        {
            await build.UntilSaidAsync("Trusted publish");
            Stopped.ShouldContain(await build.StopAsync(), await build.LogAsync());
        }
        LakeState.Manifests(folder.Lake, "Refined").ShouldBeEmpty();
        (await image.RunAsync("build", "--lake", "/lake")).ShouldSucceed();

        LakeState.Manifests(folder.Lake, "Refined").ShouldBe(["00000001"]);
        LakeState.Leftovers(folder.Lake).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stopped_collection_goes_on_where_it_was()
    {
        using var folder = await LakeFolder.OfAsync(Container.Stranger);
        await using var simulator = await (await Images.OfAsync("cinelake-demo")).StartAsync(
            "simulate",
            "--port",
            "8089",
            "--latency",
            "400"
        );
        await simulator.UntilSaidAsync("Serving");
        var image = await Images.OfAsync("cinelake-ingest") with
        {
            User = Container.Stranger,
            Volumes = [.. folder.Mounts, $"{demo.Movies}:/movies.csv:ro"],
            Network = $"ns:{await simulator.NetworkAsync()}",
            Environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["TMDB_BASE_URL"] = "http://127.0.0.1:8089/3",
                ["TMDB_TOKEN"] = "eyJh.eyJi.c",
            },
        };
        (await image.RunAsync("csv", "/movies.csv", "--lake", "/lake")).ShouldSucceed();

        await using (var collection = await image.StartAsync("tmdb", "comedy", "--lake", "/lake"))
        {
            await collection.UntilSaidAsync("Find the films of comedy");
            (await collection.StopAsync()).ShouldBe(130, await collection.LogAsync());
        }
        var again = (await image.RunAsync("tmdb", "comedy", "--lake", "/lake")).ShouldSucceed();

        again.Output.ShouldContain("comedy-00003.json");
        LakeState.Leftovers(folder.Lake).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stopped_Spark_job_is_finished_by_the_next_with_the_same_tables()
    {
        using var folder = await LakeFolder.OfAsync(Container.Stranger);
        var image = await Images.OfAsync("cinelake-spark") with { User = Container.Stranger, Volumes = folder.Mounts };
        (
            await (
                await Images.OfAsync("cinelake-ingest") with
                {
                    User = Container.Stranger,
                    Volumes = [.. folder.Mounts, $"{demo.Movies}:/movies.csv:ro", $"{demo.Series}:/series.csv:ro"],
                }
            ).RunAsync("csv", "/movies.csv", "/series.csv", "--lake", "/lake", "--date", "2024-03-31")
        ).ShouldSucceed();

        await using (var build = await image.StartAsync("build", "--lake", "/lake"))
        {
            await build.UntilSaidAsync("trusted movie_credits");
            Stopped.ShouldContain(await build.StopAsync(), await build.LogAsync());
        }
        (await image.RunAsync("build", "--lake", "/lake")).ShouldSucceed();

        (await LakeState.HashesAsync(folder.Lake)).ShouldBe(await demo.BuiltHashesAsync(), ignoreOrder: true);
        (await folder.OwnersAsync()).ShouldBe([Container.Stranger]);
    }
}
