using Cinelake.Tests.Odd;

namespace Cinelake.Tests.EndToEnd;

/// <summary>The odd files as a lake.</summary>
internal static class OddLake
{
    /// <summary>Lands the files of a seed, one after another.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="sources">A new folder for the files.</param>
    /// <param name="lake">The lake.</param>
    public static async Task LandAsync(int seed, string sources, string lake)
    {
        Directory.CreateDirectory(sources);
        foreach (var file in OddFiles.Of(seed))
        {
            var path = Path.Combine(sources, file.Name);
            await File.WriteAllTextAsync(path, file.Text, TestContext.Current.CancellationToken);
            (await ProgramRun.OfAsync(Programs.Ingest, [.. file.Landing, path, "--lake", lake])).ShouldSucceed();
        }
    }
}
