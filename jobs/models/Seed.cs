using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>A small list that people write, countries for example: a CSV file beside the models, which SQL reads by its name.</summary>
internal sealed record Seed
{
    /// <summary>Its name: the file's, of a study's seed <c>study/file</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The file as the user knows it.</summary>
    public required string Origin { get; init; }

    /// <summary>The file's text.</summary>
    public required string Text { get; init; }

    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Where it was taken from.</summary>
    public required string Source { get; init; }

    /// <summary>The columns that tell rows apart.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Its columns.</summary>
    public required IReadOnlyList<SeedColumn> Columns { get; init; }

    /// <summary>The same as a table's.</summary>
    public IReadOnlyList<TableColumn> TableColumns =>
        [.. Columns.Select(column => new TableColumn(column.Name, column.Type) { Description = column.Description })];

    /// <summary>Its rows, each value as the file writes it; null for an empty one.</summary>
    public required IReadOnlyList<IReadOnlyList<string?>> Rows { get; init; }

    /// <summary>The study that it belongs to; null for one that all read.</summary>
    public string? Study => Name.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? Name[..end] : null;

    /// <summary>Its rows as portable SQL.</summary>
    public SelectText Select
    {
        get
        {
            var columns = Columns.Select(column => $"cast({column.Name} as {column.Type}) as {column.Name}");
            var rows = Rows.Select(row =>
                $"({string.Join(", ", row.Select(value => value is null ? "null" : PortableText.Literal(value)))})"
            );
            var names = string.Join(", ", Columns.Select(column => column.Name));
            return new SelectText(
                $"select {string.Join(", ", columns)} from (values\n{string.Join(",\n", rows)}\n) as seed({names})",
                Origin
            );
        }
    }
}
