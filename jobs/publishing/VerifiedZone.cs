using Cinelake.Lake;

namespace Cinelake.Jobs.Publishing;

/// <summary>The outcome for a zone's files.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Files">Files compared.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Damaged">Those that differ from their manifest, and what is wrong with each, as the end of a sentence.</param>
internal sealed record VerifiedZone(Zone Zone, int Files, long Bytes, IReadOnlyList<(VerifiedFile File, string Fault)> Damaged);
