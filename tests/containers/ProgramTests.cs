namespace Cinelake.Tests.Containers;

/// <summary>The images of the programs over mounted folders, run as a user that they do not know.</summary>
public sealed class ProgramTests(DemoFiles demo)
{
    [Fact]
    public async Task The_demo_lands_is_built_and_asked_and_all_files_are_the_user_s()
    {
        using var folder = await LakeFolder.OfAsync(Container.Stranger);
        async Task<string> RunAsync(string image, params string[] command) =>
            (await (await Images.OfAsync(image) with { User = Container.Stranger, Volumes = folder.Mounts }).RunAsync(command))
                .ShouldSucceed()
                .Output;
        var compose = await Images.OfAsync("cinelake-demo") with { User = Container.Stranger, Volumes = [$"{folder.Data}:/data"] };
        (await compose.RunAsync("compose", "--out", "/data")).ShouldSucceed();

        await RunAsync("cinelake-ingest", "csv", "/data", "--lake", "/lake", "--date", "2024-03-31");
        await RunAsync("cinelake", "build", "--lake", "/lake");
        var answer = await RunAsync("cinelake", "ask", "comedy/short_vs_long", "--csv", "--lake", "/lake");

        answer.ShouldBe(
            (await ProgramRun.OfAsync(Programs.Jobs, "ask", "comedy/short_vs_long", "--csv", "--lake", demo.BuiltLake))
                .ShouldSucceed()
                .Output
        );
        (await LakeState.HashesAsync(folder.Lake)).ShouldBe(await demo.BuiltHashesAsync());
        (await folder.OwnersAsync()).ShouldBe([Container.Stranger]);
    }

    [Fact]
    public async Task The_tour_runs_in_one_container_with_a_new_volume()
    {
        var volume = $"cinelake-{Guid.NewGuid():n}";
        try
        {
            var run = await (await Images.OfAsync("cinelake-demo") with { Volumes = [$"{volume}:/lake"] }).RunAsync();

            run.ShouldSucceed().Output.ShouldContain("The lake is in /lake");
        }
        finally
        {
            await ProgramRun.OfAsync(ContainerTools.Podman("volume", "rm", "--force", volume));
        }
    }

    [Theory]
    [InlineData("cinelake-ingest", "csv", "/data", "--lake", "/lake")]
    [InlineData("cinelake", "build", "--lake", "/lake")]
    [InlineData("cinelake-spark", "build", "--lake", "/lake")]
    [InlineData("cinelake-demo", "/lake")]
    public async Task A_folder_of_somebody_else_is_told_with_what_to_do(string image, params string[] command)
    {
        using var folder = await LakeFolder.OfAsync(Container.Stranger);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Data, "movies.csv"),
            await File.ReadAllTextAsync(demo.Movies, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );
        (await ProgramRun.OfAsync(Programs.Ingest, "csv", demo.Movies, "--lake", folder.Lake)).ShouldSucceed();

        var run = await (await Images.OfAsync(image) with { Volumes = folder.Mounts }).RunAsync(command);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("error: cannot make a folder for unfinished files in /lake/_scratch");
        run.Error.ShouldContain("--user UID:GID");
    }

    [Fact]
    public async Task The_simulator_says_whether_it_serves()
    {
        await using var simulator = await (await Images.OfAsync("cinelake-demo")).StartAsync("simulate", "--port", "8089");
        await simulator.UntilHealthyAsync(["/app/cinelake-demo", "simulate", "--check", "--port", "8089"]);

        var elsewhere = await (await Images.OfAsync("cinelake-demo")).RunAsync("simulate", "--check", "--port", "8089");

        elsewhere.ShouldBeRefused("no simulator answers on 127.0.0.1:8089");
        (await simulator.StopAsync()).ShouldBe(0);
    }
}
