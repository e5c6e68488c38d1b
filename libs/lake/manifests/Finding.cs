namespace Cinelake.Lake;

/// <summary>Something seen in a file when it landed that a reader may stumble over.</summary>
/// <param name="Code">What: a <see cref="FindingCode"/>.</param>
/// <param name="Count">How many lines or records have it.</param>
/// <param name="First">The first line (from 1, the header being line 1) or record (from 1) that has it; of a file that cannot be read the
/// byte (from 1); 0 when it is of the whole file.</param>
public sealed record Finding(string Code, long Count, long First)
{
    /// <summary>What a number cannot tell; null for most codes.</summary>
    public string? Text { get; init; }
}
