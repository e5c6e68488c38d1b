namespace Cinelake.Jobs.Engines.Contract;

/// <summary>The files of one part of a table.</summary>
/// <param name="Dt">The partition's date as <c>YYYY-MM-DD</c>, or null for a table without partitions.</param>
/// <param name="Files">Where the engine finds them.</param>
internal sealed record TableViewPart(string? Dt, IReadOnlyList<string> Files);
