namespace Cinelake.Tests.Spark;

/// <summary>
/// One build by Spark, with a JVM of its own and a catalog, of a lake that the embedded engine has built. Tests look at it from several
/// sides; the first that asks starts it.
/// </summary>
public sealed class SparkBuild(DemoFiles demo)
{
    /// <summary>The catalog's name.</summary>
    public const string Catalog = "films";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);
    private Task<SparkBuildOutcome>? outcome;

    /// <summary>What was seen of it; a test is skipped where there is no Spark.</summary>
    internal async Task<SparkBuildOutcome> OutcomeAsync()
    {
        var home = await SparkDistribution.HomeAsync();
        return await (outcome ??= RunAsync(home));
    }

    private async Task<SparkBuildOutcome> RunAsync(string home)
    {
        var canary = $"canary{Guid.NewGuid():n}";
        var lake = demo.BuiltCopy();
        await using var run = SparkRun.Start(
            lake,
            home,
            ["build", "trusted", "--full", "--catalog", Catalog],
            new("AWS_SECRET_ACCESS_KEY", canary),
            new("AWS_ACCESS_KEY_ID", "some")
        );

        await SparkRun.UntilWorkingAsync(run, lake);
        var processes = Machine.ProcessesWith(canary);
        var logs = Directory.GetFiles(lake, "*spark*.log", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();

        (await run.EndAsync(Limit)).ShouldBe(0, run.Errors);
        var jvms = SparkRun.Jvms(lake);
        logs.ShouldNotBeEmpty();
        return new SparkBuildOutcome(
            lake,
            await TrustedTables.HashesAsync(lake),
            jvms,
            LakeState.Leftovers(lake),
            processes,
            [.. logs.Concat([run.Output, run.Errors]).Where(text => text.Contains(canary, StringComparison.Ordinal))]
        );
    }
}
