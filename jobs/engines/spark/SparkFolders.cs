using Cinelake.Jobs.Engines.Contract;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>The folders of a session, under names that all of its settings accept.</summary>
/// <param name="Temporary">For what does not fit into memory, logs and libraries.</param>
/// <param name="Metastore">For a metastore of its own; null for none.</param>
internal sealed record SparkFolders(PlainFolder Temporary, PlainFolder? Metastore) : IDisposable
{
    /// <summary>Those of an engine.</summary>
    public static SparkFolders Of(EngineOptions options) =>
        new(PlainFolder.Of(options.TempFolder), options.Metastore is null ? null : PlainFolder.Of(options.Metastore));

    /// <inheritdoc/>
    public void Dispose()
    {
        Temporary.Dispose();
        Metastore?.Dispose();
    }
}
