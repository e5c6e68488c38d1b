using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>A part of Trusted that was built.</summary>
/// <param name="Columns">The table's columns.</param>
/// <param name="Part">The part.</param>
/// <param name="Rejects">Its refused rows as a part of <c>rejects</c>; null when there are none.</param>
internal sealed record BuiltPart(IReadOnlyList<TableColumn> Columns, TablePart Part, TablePart? Rejects);
