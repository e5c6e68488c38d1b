namespace Cinelake.Tests.Spark;

/// <summary>The Spark that the tests run on.</summary>
internal static class SparkDistribution
{
    /// <summary>The collection of tests that build lakes by Spark: one after the other.</summary>
    public const string OneAtATime = "spark";

    private static readonly Lazy<Task<string?>> Found = new(FindAsync);

    /// <summary>Its folder, or null where there is none: for a fixture, which cannot skip a test.</summary>
    public static Task<string?> FindHomeAsync() => Found.Value;

    /// <summary>Its folder; skips the test where there is none, which is a failure in CI.</summary>
    public static async Task<string> HomeAsync() => SparkNeeded.Require(await Found.Value);

    private static async Task<string?> FindAsync()
    {
        if (OperatingSystem.IsWindows())
            return null;
        var run = await ProgramRun.OfAsync(Programs.Jobs, "spark", "path");
        return run.ExitCode == 0 ? run.Output.Trim() : null;
    }
}
