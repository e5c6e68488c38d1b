using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>
/// Published files that are no longer as they were published: missing, or of another size. What they belong to is built again.
/// </summary>
internal sealed class PublishedFiles
{
    private readonly Dictionary<string, string> faults = new(StringComparer.Ordinal);

    private PublishedFiles() { }

    /// <summary>No file is known to be damaged.</summary>
    public static PublishedFiles Trusting => new();

    /// <summary>Finds the files of both zones by listing them; no file is opened.</summary>
    public static async Task<PublishedFiles> CheckAsync(
        ILakeStore store,
        ZoneManifest? trusted,
        ZoneManifest? refined,
        CancellationToken cancellation
    )
    {
        var files = new PublishedFiles();
        foreach (var (zone, manifest) in new[] { (Zone.Trusted, trusted), (Zone.Refined, refined) })
        {
            if (manifest is null)
                continue;
            var stored = new Dictionary<string, StoredObject>(StringComparer.Ordinal);
            await foreach (var item in store.ListAsync(LakePath.Of(zone), cancellation))
                stored[item.Path.Value] = item;
            foreach (var file in manifest.Tables.SelectMany(table => table.Parts).SelectMany(part => part.Files))
            {
                if (ContentCheck.FaultOf(stored.GetValueOrDefault(file.Path), file.Size) is { } fault)
                    files.Add(file.Path, fault);
            }
        }
        return files;
    }

    /// <summary>Notes a damaged file: false when it was known.</summary>
    public bool Add(string path, string fault) => faults.TryAdd(path, fault);

    /// <summary>What is wrong with a part, for people; null when nothing is known to be.</summary>
    public string? FaultOf(TablePart part) =>
        part.Files.FirstOrDefault(file => faults.ContainsKey(file.Path)) is { } file ? $"{file.Path} {faults[file.Path]}" : null;
}
