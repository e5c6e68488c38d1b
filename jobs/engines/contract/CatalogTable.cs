using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Contract;

/// <summary>A published table as a catalog shows it.</summary>
/// <param name="Name">Its name; of an answer <c>study/question</c>.</param>
/// <param name="Comment">What it is for.</param>
/// <param name="Columns">Its columns, the partition's among them.</param>
/// <param name="Partition">The partition's column; null for a table that is one folder. One that is not among the columns only tells the
/// parts apart.</param>
/// <param name="Parts">Its folders: the partition's value, and where the folder is in the lake.</param>
internal sealed record CatalogTable(
    string Name,
    string Comment,
    IReadOnlyList<TableColumn> Columns,
    string? Partition,
    IReadOnlyList<(string Value, string Folder)> Parts
);
