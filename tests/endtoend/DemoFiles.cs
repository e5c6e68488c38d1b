[assembly: AssemblyFixture(typeof(Cinelake.Tests.EndToEnd.DemoFiles))]

namespace Cinelake.Tests.EndToEnd;

/// <summary>The demo's source files, composed once for all tests, and a lake that was built from them once.</summary>
public sealed class DemoFiles : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-endtoend-").FullName;
    private int lakes;

    /// <summary>movies.csv as composed.</summary>
    public string Movies => Path.Combine(folder, "source", "movies.csv");

    /// <summary>series.csv as composed.</summary>
    public string Series => Path.Combine(folder, "source", "series.csv");

    /// <summary>A lake that was built once; read it only.</summary>
    public string BuiltLake => Path.Combine(folder, "built");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        (await ProgramRun.OfAsync(Programs.Demo, "compose", "--out", Path.Combine(folder, "source"))).ShouldSucceed();
        await LandAsync(BuiltLake);
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", BuiltLake)).ShouldSucceed();
    }

    /// <summary>A new lake in which the demo's CSV files have landed.</summary>
    public async Task<string> LandedLakeAsync()
    {
        var lake = NewFolder();
        await LandAsync(lake);
        return lake;
    }

    /// <summary>A new lake as the tour leaves it: TMDB's answers landed too, and all built.</summary>
    public async Task<string> TouredLakeAsync()
    {
        var lake = NewFolder();
        (await ProgramRun.OfAsync(Programs.Demo, lake)).ShouldSucceed();
        return lake;
    }

    /// <summary>A folder that does not exist yet.</summary>
    public string NewFolder() => Path.Combine(folder, $"lake {Interlocked.Increment(ref lakes)} é");

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task LandAsync(string lake) =>
        (await ProgramRun.OfAsync(Programs.Ingest, "csv", Movies, Series, "--lake", lake, "--date", "2024-03-31")).ShouldSucceed();
}
