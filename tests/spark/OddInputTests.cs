namespace Cinelake.Tests.Spark;

/// <summary>Whatever Trusted keeps, all later stages can process, on Spark as on the embedded engine.</summary>
[Collection(SparkDistribution.OneAtATime)]
[Trait("needs", "spark")]
public sealed class OddInputTests(DemoFiles demo)
{
    [Fact]
    public async Task Odd_records_build_pass_the_data_tests_and_give_equal_tables_on_both_engines()
    {
        var home = await SparkDistribution.HomeAsync();
        var (lake, other) = (demo.NewFolder(), demo.NewFolder());
        await OddLake.LandAsync(2, demo.NewFolder(), lake);
        DemoFiles.Copy(lake, other);

        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--max-rejects", "1", "--lake", other)).ShouldSucceed();
        await using var run = SparkRun.Start(lake, home, ["build", "--max-rejects", "1"]);
        (await run.EndAsync(TimeSpan.FromSeconds(300))).ShouldBe(0, run.Errors);

        (await LakeState.HashesAsync(lake)).ShouldBe(await LakeState.HashesAsync(other), ignoreOrder: true);
    }
}
