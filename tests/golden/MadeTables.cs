using System.Collections.Concurrent;
using Cinelake.Jobs.Engines;

[assembly: AssemblyFixture(typeof(Cinelake.Tests.Golden.MadeTables))]

namespace Cinelake.Tests.Golden;

/// <summary>Tables already made, by what they were made of: cases with equal inputs share them, whichever engine they run on.</summary>
public sealed class MadeTables : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TableView>>> tables = new(StringComparer.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-golden-tables-").FullName;
    private int folders;

    /// <summary>The folder that holds them.</summary>
    public string Folder => folder;

    /// <summary>A name for a new folder in it.</summary>
    public string NewFolder() => Path.Combine(folder, $"{Interlocked.Increment(ref folders)}");

    /// <summary>The table of a key, made by the first that asks.</summary>
    public Task<TableView> GetAsync(string key, Func<Task<TableView>> make) => tables.GetOrAdd(key, _ => new Lazy<Task<TableView>>(make)).Value;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
