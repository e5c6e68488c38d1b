using Cinelake.Jobs.Sources;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>What has landed, in the order received.</summary>
public sealed class RawInputs
{
    private readonly IReadOnlyList<(RawFile File, int Manifest)> files;

    private RawInputs(IReadOnlyList<(RawFile File, int Manifest)> files) => this.files = files;

    /// <summary>Whether nothing has landed.</summary>
    public bool IsEmpty => files.Count == 0;

    /// <summary>The bytes of all that has landed.</summary>
    public long Bytes => files.Sum(item => item.File.Landed.Size);

    /// <summary>Reads the landing manifests of a lake.</summary>
    public static async Task<RawInputs> ReadAsync(ILakeStore store, CancellationToken cancellation)
    {
        var log = new ManifestLog<LandingManifest>(store, Zone.Raw, LakeJson.Default.LandingManifest);
        var files = new List<(RawFile, int)>();
        foreach (var number in await log.NumbersAsync(cancellation))
        {
            var manifest = await log.ReadAsync(number, cancellation);
            foreach (var landed in manifest.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
                files.Add((new RawFile(landed, files.Count + 1), number));
        }
        return new RawInputs(files);
    }

    /// <summary>
    /// The files that a source reads, in the order received. A CSV file that was landed again under its name by a later run is left
    /// out: the later one replaces it.
    /// </summary>
    public IReadOnlyList<RawFile> Of(SourceDeclaration source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var format = source.Format == SourceFormat.Csv ? "csv" : "json";
        var own = files.Where(item => item.File.Landed.Format == format && item.File.Landed.Kind == source.Kind).ToList();
        return own
            .Where(item => source.Format != SourceFormat.Csv || !own.Any(other => other.Manifest > item.Manifest && other.File.Landed.OriginalName == item.File.Landed.OriginalName))
            .Select(item => item.File)
            .ToList();
    }

    /// <summary>Fails when a landed file is gone or has another size: Raw is never touched.</summary>
    public static async Task CheckAsync(ILakeStore store, RawFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(file);
        var stored = await store.FindAsync(file.Path, cancellation)
            ?? throw new LakeException($"{store.Root}/{file.Path} has landed but is gone: restore it, or land it again.");
        if (stored.Size != file.Landed.Size)
            throw new LakeException($"{store.Root}/{file.Path} has {stored.Size:N0} bytes but landed with {file.Landed.Size:N0}: somebody changed it; restore it.");
    }
}
