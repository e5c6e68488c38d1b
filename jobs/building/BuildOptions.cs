using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Planning;

namespace Cinelake.Jobs.Building;

/// <summary>What is asked of a build, and what it may use.</summary>
internal sealed record BuildOptions
{
    /// <summary>The lake.</summary>
    public required string Lake { get; init; }

    /// <summary>What to build.</summary>
    public required PlanOptions Plan { get; init; }

    /// <summary>The engine.</summary>
    public required EngineChoice Engine { get; init; }

    /// <summary>
    /// The name that the published tables get in the engine's catalog: databases <c>NAME_trusted</c> and <c>NAME_refined</c>; null for
    /// none.
    /// </summary>
    public string? Catalog { get; init; }

    /// <summary>Landed files to leave out from now on, by their paths.</summary>
    public IReadOnlyList<string> Skip { get; init; } = [];

    /// <summary>The largest share of a table's lines or records that may be refused, 0 to 1.</summary>
    public double MaxRejects { get; init; } = 0.01;
}
