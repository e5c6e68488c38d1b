using Cinelake.Lake;

namespace Cinelake.Ingestion.Landing;

/// <summary>What became of a staged file.</summary>
/// <param name="File">The file in Raw.</param>
/// <param name="IsNew">Whether this run lands it; false when the same bytes had landed before.</param>
/// <param name="Retraction">Why it is taken out of what is built, as it was before; null when it counts.</param>
internal sealed record Landed(LandedFile File, bool IsNew, Retraction? Retraction = null);
