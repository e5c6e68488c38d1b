namespace Cinelake.Lake;

/// <summary>
/// Why a file of records cannot be read: if only what was read so far counted, the rest, or all of it, would be lost in silence.
/// </summary>
/// <param name="Code">One of <see cref="FindingCode.Unreadable"/>.</param>
/// <param name="Byte">The byte at which the fault shows, from 1.</param>
public sealed record FileFault(string Code, long Byte);
