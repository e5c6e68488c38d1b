using Cinelake.Lake;

namespace Cinelake.Ingestion.Landing;

/// <summary>What a scan saw.</summary>
/// <param name="Kind">What is in the file: <c>movies</c>, <c>series</c>, ...</param>
/// <param name="Lines">Lines with the header, or records; see <see cref="LandedFile.Lines"/>.</param>
/// <param name="Findings">What a reader may stumble over, by code.</param>
internal sealed record ContentProfile(string Kind, long Lines, IReadOnlyList<Finding> Findings);
