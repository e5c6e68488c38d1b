namespace Cinelake.Lake;

/// <summary>All that has landed in a lake, in the order received: the landing manifests by number, the files of each by path.</summary>
public sealed class RawLog
{
    private readonly Dictionary<string, RawFile> byPath = new(StringComparer.Ordinal);
    private readonly List<LandingManifest> manifests = [];
    private readonly List<string> paths = [];
    private readonly ManifestLog<LandingManifest> log;

    private RawLog(ManifestLog<LandingManifest> log) => this.log = log;

    /// <summary>The manifests, oldest first.</summary>
    public IReadOnlyList<LandingManifest> Manifests => manifests;

    /// <summary>The highest number read; 0 when nothing has landed.</summary>
    public int Number { get; private set; }

    /// <summary>The files, retracted ones included, in the order received.</summary>
    public IEnumerable<RawFile> Files => paths.Select(path => byPath[path]);

    /// <summary>Reads the manifests of a lake.</summary>
    public static async Task<RawLog> ReadAsync(ILakeStore store, CancellationToken cancellation)
    {
        var read = new RawLog(new ManifestLog<LandingManifest>(store, Zone.Raw, LakeJson.Default.LandingManifest));
        await read.CatchUpAsync(cancellation);
        return read;
    }

    /// <summary>The file that landed at a path, retracted or not; null when there is none.</summary>
    public RawFile? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The files that count, as they are now: all but the retracted ones.</summary>
    public RawFiles Counting => new([.. Files.Where(file => file.Retraction is null)]);

    /// <summary>Reads the manifests that others appended since.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        foreach (var number in await log.NumbersAsync(cancellation))
        {
            if (number <= Number)
                continue;
            Add(number, await log.ReadAsync(number, cancellation));
        }
    }

    /// <summary>Appends a manifest after the last one read: false when another run did so first.</summary>
    public async Task<bool> TryAppendAsync(LandingManifest manifest, CancellationToken cancellation)
    {
        if (!await log.TryAppendAsync(Number + 1, manifest, cancellation))
            return false;
        Add(Number + 1, manifest);
        return true;
    }

    private void Add(int number, LandingManifest manifest)
    {
        Number = number;
        manifests.Add(manifest);
        foreach (var landed in manifest.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            paths.Add(landed.Path);
            byPath[landed.Path] = new RawFile(landed, paths.Count);
        }
        foreach (var retraction in manifest.Retracted)
            Set(retraction.Path, retraction);
        foreach (var path in manifest.Restored)
            Set(path, null);
    }

    private void Set(string path, Retraction? retraction)
    {
        if (byPath.TryGetValue(path, out var file))
            byPath[path] = file with { Retraction = retraction };
    }
}
