namespace Cinelake.Lake;

/// <summary>A record of a raw JSON file.</summary>
/// <param name="Json">Its bytes, whole, valid UTF-8; usable until the next record is asked for.</param>
/// <param name="List">The key of the list that holds it, such as <c>results</c> or <c>genres</c>; null where it stands by itself or in an
/// array.</param>
public readonly record struct RawRecord(ReadOnlyMemory<byte> Json, string? List);
