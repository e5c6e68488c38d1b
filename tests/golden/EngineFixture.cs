using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.DuckDb;

namespace Cinelake.Tests.Golden;

/// <summary>An engine, and the one folder it may use.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-golden-").FullName;
    private DuckDbEngine? engine;
    private int files;

    /// <summary>The engine.</summary>
    public IEngine Engine => engine!;

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Tables already made, by what they were made of: cases with equal inputs share them.</summary>
    public IDictionary<string, TableView> Tables { get; } = new Dictionary<string, TableView>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var temp = Directory.CreateDirectory(Path.Combine(folder, "temp")).FullName;
        engine = await DuckDbEngine.OpenAsync(new EngineOptions { Folders = [folder], TempFolder = temp }, CancellationToken.None);
    }

    /// <summary>A name for a new file in the folder.</summary>
    public string NewFile(string extension) => Path.Combine(folder, $"{++files}.{extension}");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (engine is not null)
            await engine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
