namespace Cinelake.Jobs.Sources;

/// <summary>Where staged records come from.</summary>
/// <param name="SourceFile">The path inside Raw.</param>
/// <param name="Received">The file's place in the order of receipt.</param>
/// <param name="Dt">The collection date, <c>YYYY-MM-DD</c>.</param>
internal sealed record RecordOrigin(string SourceFile, long Received, string Dt);
