using System.Globalization;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Publishing;

/// <summary>
/// Registers a zone's published tables in the catalog of an engine that was opened with one, as the database <c>NAME_trusted</c> or
/// <c>NAME_refined</c>.
/// </summary>
internal sealed class CatalogRegistration(ICatalog catalog, ILakeStore store, ModelProject project, string name)
{
    private const string Date = "dt";

    /// <summary>Registers the tables, except for steps between models, and returns how many there are.</summary>
    /// <exception cref="LakeException">The catalog refuses.</exception>
    public async Task<int> RegisterAsync(Zone zone, IReadOnlyList<TableVersion> tables, CancellationToken cancellation)
    {
        var comments = project.Models.ToDictionary(model => model.Name, model => model.Header.Purpose, StringComparer.OrdinalIgnoreCase);
        var listed = tables.Where(table => table.Role != TableRole.Step).ToList();
        await catalog.RegisterAsync(
            $"{name}_{zone.ToString().ToLowerInvariant()}",
            [.. listed.Select(table => Describe(table, comments.GetValueOrDefault(table.Name, "")))],
            cancellation
        );
        return listed.Count;
    }

    private CatalogTable Describe(TableVersion table, string comment)
    {
        var parts = table.Parts.Where(part => part.Files.Count > 0).ToList();
        var folders = parts.Select(part => $"{store.Root}/{part.Files[0].Path[..part.Files[0].Path.LastIndexOf('/')]}").ToList();
        if (table.Columns.Any(column => column.Name == Date) && parts.TrueForAll(part => part.Partition is not null))
            return new CatalogTable(
                table.Name,
                comment,
                table.Columns,
                Date,
                [.. parts.Select((part, i) => (part.Partition!, folders[i]))]
            );
        // The rows of several source files lie in as many folders.
        return parts.Count == 1
            ? new CatalogTable(table.Name, comment, table.Columns, null, [("", folders[0])])
            : new CatalogTable(
                table.Name,
                comment,
                table.Columns,
                "part",
                [.. folders.Select((folder, i) => (i.ToString(CultureInfo.InvariantCulture), folder))]
            );
    }
}
