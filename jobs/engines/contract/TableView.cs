using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Contract;

/// <summary>A table's Parquet files.</summary>
/// <param name="Name">The view's name.</param>
/// <param name="Columns">The table's columns, the partition column <c>dt</c> (a date that is not in the files) among them if it has
/// one.</param>
/// <param name="Parts">Per part the value of <c>dt</c>, or null, and the files where the engine finds them.</param>
internal sealed record TableView(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableViewPart> Parts);
