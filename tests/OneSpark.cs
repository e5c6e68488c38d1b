namespace Cinelake.Tests;

/// <summary>One Spark at a time on a machine, whichever test program starts it: two at once make each other's limits of time meaningless.</summary>
internal static class OneSpark
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

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

    /// <summary>Waits for its turn. It lasts until the result is disposed or the process ends, however that happens.</summary>
    public static async Task<IDisposable> TurnAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"cinelake-tests-{Environment.UserName}.spark");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException)
            {
                // Another test program has it.
                await Task.Delay(Interval);
            }
        }
    }
}
