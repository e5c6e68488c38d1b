using Cinelake.Jobs.Studies;

namespace Cinelake.Jobs.Documenting;

/// <summary>Everything that the page says.</summary>
/// <param name="Publications">Which publications it is about, one per line; says so when there are none.</param>
/// <param name="Tables">Sources, seeds, tables and answers, each after those it reads.</param>
/// <param name="Studies">The studies, by name.</param>
internal sealed record Documentation(
    IReadOnlyList<string> Publications,
    IReadOnlyList<DocumentedTable> Tables,
    IReadOnlyDictionary<string, Study> Studies
)
{
    /// <summary>The layers, in the order that data flows.</summary>
    public static IReadOnlyList<string> Layers { get; } = ["Raw", "Trusted", "Seeds", "Refined", "Studies", "Answers"];

    /// <summary>The tables of a layer.</summary>
    public IEnumerable<DocumentedTable> Of(string layer) => Tables.Where(table => table.Layer == layer);

    /// <summary>The tables that read one.</summary>
    public IEnumerable<DocumentedTable> ReadersOf(DocumentedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Tables.Where(other => other.Reads.Contains(table.Name, StringComparer.OrdinalIgnoreCase));
    }
}
