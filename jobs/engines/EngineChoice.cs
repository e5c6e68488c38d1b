using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines;

/// <summary>Which engine runs, and how much of the machine it may use.</summary>
/// <param name="Kind">The engine.</param>
/// <param name="Memory">The limit of its memory, for example <c>1000MB</c>; empty for the engine's own default.</param>
/// <param name="Threads">Its threads.</param>
internal sealed record EngineChoice(EngineKind Kind, string Memory, int Threads)
{
    /// <summary>Whether tables will be registered in the engine's catalog.</summary>
    public bool WithCatalog { get; init; }

    /// <summary>The bytes of the source files that it may read: see <see cref="EngineOptions.InputBytes"/>.</summary>
    public long InputBytes { get; init; }

    /// <summary>Told what the engine is opened with and each SELECT that it runs; null: nobody asks.</summary>
    public Action<string>? Listener { get; init; }

    /// <summary>Opens it for a lake: it reads and writes the lake's folder (if it is one) and the scratch folder only.</summary>
    public async Task<EngineSession> OpenAsync(ILakeStore store, ScratchFolder scratch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(scratch);
        var files = EngineFiles.Of(Kind, store, scratch);
        var options = new EngineOptions
        {
            Folders = store.Folder is { } folder ? [folder, scratch.FullPath] : [scratch.FullPath],
            TempFolder = scratch.FolderOf("spill"),
            Memory = Memory.Length > 0 ? Memory : Kind.DefaultMemory,
            Threads = Threads,
            InputBytes = InputBytes,
            Metastore = WithCatalog ? Path.Combine(store.Folder ?? Environment.CurrentDirectory, "_catalog") : null,
            Bucket = files.Bucket,
        };
        var engine = await Kind.OpenAsync(options, cancellation);
        if (Listener is null)
            return new EngineSession(engine, files);
        Listener(
            $"engine {engine.Name}, memory {options.Memory}, threads {options.Threads}, lake {store.Root}, scratch {scratch.FullPath}"
        );
        return new EngineSession(new TalkingEngine(engine, Listener), files);
    }
}
