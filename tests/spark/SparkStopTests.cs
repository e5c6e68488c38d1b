namespace Cinelake.Tests.Spark;

/// <summary>What is left when the program or its JVM ends early.</summary>
[Collection(SparkDistribution.OneAtATime)]
[Trait("needs", "spark")]
public sealed class SparkStopTests(DemoFiles demo)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_program_that_is_killed_takes_its_JVM_with_it()
    {
        var lake = await demo.LandedLakeAsync();
        await using var run = await StartAsync(lake);
        await Machine.UntilAsync(() => SparkRun.Jvms(lake).Count > 0, Limit, "the JVM is there");

        Signals.Send(await run.IdAsync(), Signals.Kill);

        await Machine.UntilAsync(() => SparkRun.Jvms(lake).Count == 0, Soon, "the JVM is gone");
    }

    [Fact]
    public async Task A_killed_JVM_is_an_error_that_says_so_and_nothing_is_published()
    {
        var lake = await demo.LandedLakeAsync();
        await using var run = await StartAsync(lake);
        await SparkRun.UntilWorkingAsync(run, lake);

        SparkRun.Jvms(lake).ToList().ForEach(jvm => Signals.Send(jvm, Signals.Kill));

        (await run.EndAsync(Soon)).ShouldBe(1);
        run.Errors.ShouldContain("Spark's JVM is gone");
        run.Errors.ShouldNotContain("   at ");
        ShouldBeUntouched(lake);
    }

    [Fact]
    public async Task An_interrupted_build_ends_with_130_and_leaves_no_JVM()
    {
        var lake = await demo.LandedLakeAsync();
        await using var run = await StartAsync(lake);
        await SparkRun.UntilWorkingAsync(run, lake);

        Signals.Send(await run.IdAsync(), Signals.Interrupt);

        (await run.EndAsync(Soon)).ShouldBe(130, run.Errors);
        SparkRun.Jvms(lake).ShouldBeEmpty();
        ShouldBeUntouched(lake);
    }

    private static async Task<RunningProgram> StartAsync(string lake) =>
        SparkRun.Start(lake, await SparkDistribution.HomeAsync(), ["build", "trusted"]);

    private static void ShouldBeUntouched(string lake)
    {
        LakeState.Leftovers(lake).ShouldBeEmpty();
        LakeState.Manifests(lake, "Trusted").ShouldBeEmpty();
    }
}
