using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>A part of a table, and what a build does with it.</summary>
internal sealed record PlannedPart
{
    /// <summary>The table's model.</summary>
    public required Model Model { get; init; }

    /// <summary>The part's name, see <see cref="TablePart.Name"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The raw files that it is built from; empty above Trusted.</summary>
    public IReadOnlyList<RawFile> Files { get; init; } = [];

    /// <summary>The fingerprint it will have; null while an input is still to be built.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The published part to keep; null when it is to be built.</summary>
    public TablePart? Keep { get; init; }

    /// <summary>Why it is built or kept, for people.</summary>
    public required string Reason { get; init; }
}
