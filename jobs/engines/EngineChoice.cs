using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.DuckDb;
using Cinelake.Jobs.Engines.Spark;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Engines;

/// <summary>Which engine runs, and how much of the machine it may use.</summary>
/// <param name="Name"><c>duckdb</c> or <c>spark</c>.</param>
/// <param name="Memory">The limit of its memory, for example <c>1000MB</c>; empty for the engine's own default.</param>
/// <param name="Threads">Its threads.</param>
internal sealed record EngineChoice(string Name, string Memory, int Threads)
{
    /// <summary>Whether tables will be registered in the engine's catalog.</summary>
    public bool WithCatalog { get; init; }

    /// <summary>The bytes of the source files that it may read: see <see cref="EngineOptions.InputBytes"/>.</summary>
    public long InputBytes { get; init; }

    /// <summary>The names of all engines.</summary>
    public static IReadOnlyList<string> Names { get; } = ["duckdb", "spark"];

    /// <summary>The engine when none is named: Spark within spark-submit, else DuckDB.</summary>
    public static string DefaultName => SparkStart.IsWithinSubmit ? "spark" : "duckdb";

    /// <summary>Opens it for a lake: it reads and writes the lake's folder (if it is one) and the scratch folder only.</summary>
    public async Task<IEngine> OpenAsync(ILakeStore store, ScratchFolder scratch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(scratch);
        if (WithCatalog && Name != "spark")
            throw new LakeException($"{Name} has no catalog: register tables with --engine spark.");
        var options = new EngineOptions
        {
            Folders = store is LocalStore ? [store.Root, scratch.FullPath] : [scratch.FullPath],
            TempFolder = scratch.FolderOf("spill"),
            Memory =
                Memory.Length > 0 ? Memory
                : Name == "spark" ? SparkStart.DefaultMemory
                : EngineOptions.DefaultMemory,
            Threads = Threads,
            InputBytes = InputBytes,
            Metastore = WithCatalog ? Path.Combine(store is LocalStore ? store.Root : Environment.CurrentDirectory, "_catalog") : null,
            Bucket = store is LocalStore ? null : store,
        };
        IEngine engine = Name switch
        {
            "duckdb" => await DuckDbEngine.OpenAsync(options, cancellation),
            "spark" => await SparkEngine.OpenAsync(options, cancellation),
            _ => throw new LakeException($"there is no engine '{Name}': duckdb and spark are known."),
        };
        if (!Steps.IsVerbose)
            return engine;
        var steps = Steps.OnStandardError();
        steps.Detail(
            $"engine {engine.Name}, memory {options.Memory}, threads {options.Threads}, lake {store.Root}, scratch {scratch.FullPath}"
        );
        return new TalkingEngine(engine, steps);
    }
}
