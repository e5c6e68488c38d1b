namespace Cinelake.Tests.Spark;

/// <summary>The executable with a JVM of its own.</summary>
[Collection(SparkDistribution.OneAtATime)]
[Trait("needs", "spark")]
public sealed class SparkBuildTests(DemoFiles demo)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_build_equals_that_of_the_embedded_engine_and_leaves_no_JVM()
    {
        var lake = await demo.LandedLakeAsync();
        await using var build = await StartAsync(lake);

        (await build.EndAsync(Limit)).ShouldBe(0, build.Errors);

        Jvms(lake).ShouldBeEmpty();
        LakeState.Leftovers(lake).ShouldBeEmpty();
        (await TrustedTables.HashesAsync(lake)).ShouldBe(await TrustedTables.HashesAsync(demo.BuiltLake));
    }

    [Fact]
    public async Task A_program_that_is_killed_takes_its_JVM_with_it()
    {
        var lake = await demo.LandedLakeAsync();
        await using var build = await StartAsync(lake);
        await Machine.UntilAsync(() => Jvms(lake).Count > 0, Limit, "the JVM is there");

        Signals.Send(await build.IdAsync(), Signals.Kill);

        await Machine.UntilAsync(() => Jvms(lake).Count == 0, Soon, "the JVM is gone");
    }

    [Fact]
    public async Task A_killed_JVM_is_an_error_that_says_so_and_nothing_is_published()
    {
        var lake = await demo.LandedLakeAsync();
        await using var build = await StartAsync(lake);
        await UntilWorkingAsync(build, lake);

        Jvms(lake).ToList().ForEach(jvm => Signals.Send(jvm, Signals.Kill));

        (await build.EndAsync(Soon)).ShouldBe(1);
        build.Errors.ShouldContain("Spark's JVM is gone");
        build.Errors.ShouldNotContain("   at ");
        ShouldBeUntouched(lake);
    }

    [Fact]
    public async Task An_interrupted_build_ends_with_130_and_leaves_no_JVM()
    {
        var lake = await demo.LandedLakeAsync();
        await using var build = await StartAsync(lake);
        await UntilWorkingAsync(build, lake);

        Signals.Send(await build.IdAsync(), Signals.Interrupt);

        (await build.EndAsync(Soon)).ShouldBe(130, build.Errors);
        Jvms(lake).ShouldBeEmpty();
        ShouldBeUntouched(lake);
    }

    [Fact]
    public async Task No_secret_of_the_environment_reaches_a_command_line_or_a_log()
    {
        var canary = $"canary{Guid.NewGuid():n}";
        var lake = await demo.LandedLakeAsync();
        await using var build = await StartAsync(lake, new("AWS_SECRET_ACCESS_KEY", canary), new("AWS_ACCESS_KEY_ID", "some"));
        await UntilWorkingAsync(build, lake);

        Machine.ProcessesWith(canary).ShouldBeEmpty();
        Directory.EnumerateFiles(lake, "*spark*.log", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains(canary, StringComparison.Ordinal)).ShouldBeEmpty();
        $"{build.Output}{build.Errors}".ShouldNotContain(canary);
    }

    private static async Task<RunningProgram> StartAsync(string lake, params KeyValuePair<string, string>[] environment) =>
        RunningProgram.Start("/", [.. environment, new("SPARK_HOME", await SparkDistribution.HomeAsync())], Programs.Jobs, "build", "trusted", "--lake", lake, "--engine", "spark");

    /// <summary>Spark has written its first file: a query runs, and more are to come.</summary>
    private static Task UntilWorkingAsync(RunningProgram build, string lake) =>
        Machine.UntilAsync(
            () => Jvms(lake).Count > 0 && Directory.EnumerateFiles(Path.Combine(lake, "_scratch"), "*.parquet", SearchOption.AllDirectories).Any(),
            Limit,
            $"a query runs: {build.Errors}");

    private static IReadOnlyList<int> Jvms(string lake) => Machine.ProcessesWith("org.apache.spark.deploy.SparkSubmit", lake);

    private static void ShouldBeUntouched(string lake)
    {
        LakeState.Leftovers(lake).ShouldBeEmpty();
        LakeState.Manifests(lake, "Trusted").ShouldBeEmpty();
    }
}
