using Cinelake.Lake;

namespace Cinelake.Ingestion.Landing;

/// <summary>All that has landed in a lake, in the order of its manifests.</summary>
internal sealed class RawLog
{
    private readonly Dictionary<string, LandedFile> byPath = new(StringComparer.Ordinal);
    private readonly List<LandingManifest> manifests = [];
    private readonly ManifestLog<LandingManifest> log;

    private RawLog(ManifestLog<LandingManifest> log) => this.log = log;

    /// <summary>The manifests, oldest first.</summary>
    public IReadOnlyList<LandingManifest> Manifests => manifests;

    /// <summary>The highest number read; 0 when nothing has landed.</summary>
    public int Number { get; private set; }

    /// <summary>Reads the manifests of a lake.</summary>
    public static async Task<RawLog> ReadAsync(ILakeStore store, CancellationToken cancellation)
    {
        var read = new RawLog(new ManifestLog<LandingManifest>(store, Zone.Raw, LakeJson.Default.LandingManifest));
        await read.CatchUpAsync(cancellation);
        return read;
    }

    /// <summary>The file that landed at a path, or null.</summary>
    public LandedFile? Find(string path) => byPath.GetValueOrDefault(path);

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
        foreach (var file in manifest.Files)
            byPath[file.Path] = file;
    }
}
