using System.Globalization;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// The files of a spec's slices in Raw. Slice 7 of comedy is <c>comedy-00007.json</c>; when its answers exceed a file, the others are
/// <c>comedy-00007.2.json</c> and so on, and are written first: the slice is done when the file without a number has its name.
/// </summary>
internal sealed class StoredSlices
{
    private readonly string spec;
    private readonly SortedDictionary<string, StoredObject> files = new(StringComparer.Ordinal);

    private StoredSlices(string spec) => this.spec = spec;

    /// <summary>The highest number of a slice that has its name; 0 when there is none.</summary>
    public int Highest => files.Keys.Select(NumberOf).DefaultIfEmpty(0).Max();

    /// <summary>Lists them.</summary>
    public static async Task<StoredSlices> ListAsync(ILakeStore store, RawName spec, CollectionDate date, CancellationToken cancellation)
    {
        var slices = new StoredSlices(spec.Value);
        await foreach (var item in store.ListAsync(RawLayout.TmdbFolder(spec, date), cancellation))
            slices.files[item.Path.Name] = item;
        return slices;
    }

    /// <summary>The name of a slice's file.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="file">1 for the one that ends the slice, 2 and on for the others.</param>
    public string NameOf(int slice, int file = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{spec}-{slice:00000}{(file == 1 ? "" : $".{file}")}.json");

    /// <summary>Whether a slice is done.</summary>
    public bool IsDone(int slice) => files.ContainsKey(NameOf(slice));

    /// <summary>The files of a slice, those of an attempt that was killed included: their records are the same films.</summary>
    public IEnumerable<StoredObject> FilesOf(int slice)
    {
        var name = NameOf(slice);
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
