using Cinelake.Lake;

namespace Cinelake.Jobs.Publishing;

/// <summary>What a zone's files came to.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Files">Files compared.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Damaged">Those that are not what their manifest says, and what is wrong with each, as the end of a sentence.</param>
internal sealed record VerifiedZone(Zone Zone, int Files, long Bytes, IReadOnlyList<(VerifiedFile File, string Fault)> Damaged);
