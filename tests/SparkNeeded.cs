namespace Cinelake.Tests;

/// <summary>Tests that need Spark.</summary>
internal static class SparkNeeded
{
    /// <summary>What a test needs of Spark; where there is none the test is skipped, and in CI (<c>CI=true</c>) it fails.</summary>
    public static T Require<T>(T? found)
        where T : class
    {
        const string Missing = "there is no Spark here: 'cinelake spark install' gets it.";
        if (found is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Missing);
        Assert.SkipWhen(found is null, Missing);
        return found!;
    }
}
