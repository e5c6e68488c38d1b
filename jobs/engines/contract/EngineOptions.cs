using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Contract;

/// <summary>What an engine may use.</summary>
internal sealed record EngineOptions
{
    /// <summary>Folders it may read and write; nothing else on the machine, and no network.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>An existing folder for what does not fit into memory.</summary>
    public required string TempFolder { get; init; }

    /// <summary>The limit of the engine's memory, for example <c>1000MB</c>. The process needs 100 to 400 MB more.</summary>
    public required string Memory { get; init; }

    /// <summary>The limit of what goes into <see cref="TempFolder"/>, for example <c>20GB</c>; null: 90 % of what is free there.</summary>
    public string? TempLimit { get; init; }

    /// <summary>The lake, if the engine is to read and write it itself; null if it gets files of this machine.</summary>
    public ILakeStore? Bucket { get; init; }

    /// <summary>
    /// The folder of a metastore of its own, for registering tables with an engine that runs on this machine alone; null for no catalog.
    /// </summary>
    public string? Metastore { get; init; }

    /// <summary>
    /// The bytes of the source files that a run may read; 0 for none or few. An engine may be started differently for many.
    /// </summary>
    public long InputBytes { get; init; }

    /// <summary>Up to this many bytes read, an engine may plan a SELECT for few rows, without dividing the work; 0: never.</summary>
    public long SmallInputBytes { get; init; } = 4 << 20;

    /// <summary>Threads; by default one per core.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
