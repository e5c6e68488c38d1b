using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>The outcome of a build.</summary>
/// <param name="Root">The lake.</param>
/// <param name="TrustedNumber">The number of Trusted's manifest.</param>
/// <param name="RefinedNumber">The number of Refined's manifest.</param>
/// <param name="Trusted">Trusted's tables; empty when there was nothing to do.</param>
/// <param name="Refined">Refined's tables and answers; empty when there was nothing to do.</param>
internal sealed record BuildResult(
    string Root,
    int TrustedNumber,
    int RefinedNumber,
    IReadOnlyList<TableVersion> Trusted,
    IReadOnlyList<TableVersion> Refined
)
{
    /// <summary>The run; null when there was nothing to do.</summary>
    public RunId? Run { get; init; }

    /// <summary>Whether there was nothing to do.</summary>
    public bool Unchanged => Trusted.Count == 0 && Refined.Count == 0;
}
