namespace Cinelake.Jobs.Engines.Contract;

/// <summary>An engine that can be chosen: what it is called, what it can do and how it is opened.</summary>
internal sealed record EngineKind
{
    /// <summary>The word that chooses it.</summary>
    public required string Name { get; init; }

    /// <summary>What is said of it beside its name, for example <c>embedded</c>; empty for nothing.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The limit of its memory when none is given, for example <c>1000MB</c>.</summary>
    public required string DefaultMemory { get; init; }

    /// <summary>Opens it; the error is a <see cref="Cinelake.Lake.LakeException"/>.</summary>
    public required Func<EngineOptions, CancellationToken, Task<IEngine>> OpenAsync { get; init; }

    /// <summary>Whether it is the engine of the surroundings that the program was started in, and so the default there.</summary>
    public Func<bool> IsAtHand { get; init; } = () => false;

    /// <summary>Whether it reads and writes a lake in a bucket itself; any other engine gets files of this machine.</summary>
    public bool ReachesBuckets { get; init; }

    /// <summary>Whether it has a catalog of tables when it is opened with a place for one (<see cref="IEngine.Catalog"/>).</summary>
    public bool HasCatalog { get; init; }
}
