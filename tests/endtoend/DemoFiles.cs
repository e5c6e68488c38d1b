using System.Diagnostics;

[assembly: AssemblyFixture(typeof(Cinelake.Tests.EndToEnd.DemoFiles))]

namespace Cinelake.Tests.EndToEnd;

/// <summary>The demo's source files, composed once for all tests, and a lake that was built from them once.</summary>
public sealed class DemoFiles : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-endtoend-").FullName;
    private readonly Lock gate = new();
    private Task<IReadOnlyDictionary<string, string>>? builtHashes;
    private int lakes;

    /// <summary>movies.csv as composed.</summary>
    public string Movies => Path.Combine(folder, "source", "movies.csv");

    /// <summary>series.csv as composed.</summary>
    public string Series => Path.Combine(folder, "source", "series.csv");

    /// <summary>A lake that was built once; read it only.</summary>
    public string BuiltLake => Path.Combine(folder, "built");

    /// <summary>Name and hash of each of its tables.</summary>
    public Task<IReadOnlyDictionary<string, string>> BuiltHashesAsync()
    {
        lock (gate)
            return builtHashes ??= LakeState.HashesAsync(BuiltLake);
    }

    /// <summary>How long its build took.</summary>
    public TimeSpan BuildTime { get; private set; }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        (await ProgramRun.OfAsync(Programs.Demo, "compose", "--out", Path.Combine(folder, "source"))).ShouldSucceed();
        await LandAsync(BuiltLake);
        var clock = Stopwatch.StartNew();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", BuiltLake)).ShouldSucceed();
        BuildTime = clock.Elapsed;
    }

    /// <summary>A new lake in which the demo's CSV files have landed.</summary>
    public async Task<string> LandedLakeAsync()
    {
        var lake = NewFolder();
        await LandAsync(lake);
        return lake;
    }

    /// <summary>A new lake in which the demo's CSV files have landed and all is built: a copy.</summary>
    public string BuiltCopy()
    {
        var lake = NewFolder();
        Copy(BuiltLake, lake);
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

    /// <summary>Copies a lake.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        // Not what other tests, which are reading the lake at this moment, have in scratch.
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos().Where(entry => entry.Name != "_scratch"))
        {
            var target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link)
                File.CreateSymbolicLink(target, link);
            else if (entry is DirectoryInfo folder)
                Copy(folder.FullName, target);
            else
                File.Copy(entry.FullName, target);
        }
    }

    private async Task LandAsync(string lake) =>
        (await ProgramRun.OfAsync(Programs.Ingest, "csv", Movies, Series, "--lake", lake, "--date", "2024-03-31")).ShouldSucceed();
}
