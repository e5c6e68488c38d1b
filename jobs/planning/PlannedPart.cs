using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>A part of a table, and what a build does with it.</summary>
internal sealed record PlannedPart
{
    /// <summary>The part's name, see <see cref="TablePart.Name"/>.</summary>
    public required string Name { get; init; }

    /// <summary>What is done with it.</summary>
    public required PlannedAction Action { get; init; }

    /// <summary>Why, for people.</summary>
    public required string Reason { get; init; }

    /// <summary>The raw files that it is built from; empty above Trusted.</summary>
    public IReadOnlyList<RawFile> Files { get; init; } = [];

    /// <summary>The fingerprint it will have; null while an input is still to be built, and of one that goes.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>What is published of it.</summary>
    public TablePart? Published { get; init; }

    /// <summary>For a part of Trusted: its refused rows as they are published, a part of <c>rejects</c>.</summary>
    public TablePart? Rejects { get; init; }
}
