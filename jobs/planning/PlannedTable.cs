using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>A table, and what a build does with each of its parts.</summary>
internal sealed record PlannedTable
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Its model; null of a published table that no model makes any more.</summary>
    public Model? Model { get; init; }

    /// <summary>Its parts, in the order they are built; none of one that is neither built nor published.</summary>
    public required IReadOnlyList<PlannedPart> Parts { get; init; }

    /// <summary>Whether it reads a table whose files are not known yet, so that it may still turn out unchanged.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The table as the build publishes it; null until that is known, and of one that goes.</summary>
    public TableVersion? Version { get; init; }

    /// <summary>Its zone.</summary>
    public Zone Zone => Stage == Stage.Trusted ? Zone.Trusted : Zone.Refined;

    /// <summary>Whether any part of it is built.</summary>
    public bool IsBuilt => Parts.Any(part => part.Action == PlannedAction.Build);

    /// <summary>Whether all that it is built from is there, and it is not built yet.</summary>
    public bool IsReady => IsBuilt && !IsOpen && Version is null;
}
