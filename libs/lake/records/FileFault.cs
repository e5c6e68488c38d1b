namespace Cinelake.Lake;

/// <summary>Why a file of records cannot be read: what follows, or the whole of it, would be lost in silence if only what was read so far counted.</summary>
/// <param name="Code">One of <see cref="FindingCode.Unreadable"/>.</param>
/// <param name="Byte">The byte at which it shows, from 1.</param>
public sealed record FileFault(string Code, long Byte);
