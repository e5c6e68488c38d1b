using System.Globalization;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// The files of a spec's parts in Raw. Part 7 of comedy is <c>comedy-00007.json</c>; when its answers exceed a file, the others are <c>comedy-00007.2.json</c> and on, and are written
/// first: the part is done when the file without a number has its name.
/// </summary>
internal sealed class StoredParts
{
    private readonly string spec;
    private readonly SortedDictionary<string, StoredObject> files = new(StringComparer.Ordinal);

    private StoredParts(string spec) => this.spec = spec;

    /// <summary>The highest number of a part that has its name; 0 when there is none.</summary>
    public int Highest => files.Keys.Select(NumberOf).DefaultIfEmpty(0).Max();

    /// <summary>Lists them.</summary>
    public static async Task<StoredParts> ListAsync(
        ILakeStore store,
        CollectionName spec,
        CollectionDate date,
        CancellationToken cancellation
    )
    {
        var parts = new StoredParts(spec.Value);
        await foreach (var item in store.ListAsync(RawLayout.TmdbFolder(spec, date), cancellation))
            parts.files[item.Path.Name] = item;
        return parts;
    }

    /// <summary>The name of a part's file.</summary>
    /// <param name="part">The part.</param>
    /// <param name="file">1 for the one that ends the part, 2 and on for the others.</param>
    public string NameOf(int part, int file = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{spec}-{part:00000}{(file == 1 ? "" : $".{file}")}.json");

    /// <summary>Whether a part is done.</summary>
    public bool IsDone(int part) => files.ContainsKey(NameOf(part));

    /// <summary>The files of a part, those of an attempt that was killed included: their records are the same films.</summary>
    public IEnumerable<StoredObject> FilesOf(int part)
    {
        var name = NameOf(part);
        var others = $"{name[..^".json".Length]}.";
        return files.Values.Where(item => item.Path.Name == name || item.Path.Name.StartsWith(others, StringComparison.Ordinal));
    }

    private int NumberOf(string name)
    {
        var digits =
            name.StartsWith($"{spec}-", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)
                ? name[(spec.Length + 1)..^".json".Length]
                : "";
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
