using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>A zone as it will be published: the tables made so far, kept or new.</summary>
internal sealed class ZoneDraft(Zone zone, int basis, ZoneManifest? published)
{
    private readonly Dictionary<string, TableVersion> tables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone.</summary>
    public Zone Zone => zone;

    /// <summary>The number of the manifest that the build began from; 0 for none.</summary>
    public int Basis => basis;

    /// <summary>That manifest.</summary>
    public ZoneManifest? Published => published;

    /// <summary>The tables, by name.</summary>
    public IReadOnlyList<TableVersion> Tables => tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();

    /// <summary>The files that no manifest names yet, with their local copies, are those of the run.</summary>
    public IEnumerable<TableFile> FilesOf(RunId run) =>
        Tables.SelectMany(table => table.Parts).Where(part => part.Run == run.Value).SelectMany(part => part.Files);

    /// <summary>Whether it is other than what is published.</summary>
    public bool Differs =>
        published is null
            ? tables.Count > 0
            : !Tables
                .SelectMany(Identity)
                .SequenceEqual(
                    published.Tables.OrderBy(table => table.Name, StringComparer.Ordinal).SelectMany(Identity),
                    StringComparer.Ordinal
                );

    /// <summary>Adds a table.</summary>
    public void Add(TableVersion table) => tables[table.Name] = table;

    /// <summary>The table of a name, or null.</summary>
    public TableVersion? Find(string name) => tables.GetValueOrDefault(name);

    /// <summary>The published table of a name, or null.</summary>
    public TableVersion? FindPublished(string name) => published?.Tables.FirstOrDefault(table => table.Name == name);

    private static IEnumerable<string> Identity(TableVersion table) =>
        [table.Name, .. table.Parts.Select(part => $"{part.Name} {part.Run} {part.Fingerprint}")];
}
