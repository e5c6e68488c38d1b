using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Contract;

/// <summary>What an engine wrote for a SELECT.</summary>
/// <param name="Columns">The SELECT's columns.</param>
/// <param name="Files">The files, in the order of the rows.</param>
internal sealed record WrittenTable(IReadOnlyList<TableColumn> Columns, IReadOnlyList<WrittenFile> Files);
