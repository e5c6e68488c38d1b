using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>What has landed and counts, in the order received.</summary>
/// <param name="files">The files that count, in that order.</param>
internal sealed class RawInputs(IReadOnlyList<RawFile> files)
{
    /// <summary>Whether nothing has landed, or nothing that counts.</summary>
    public bool IsEmpty => files.Count == 0;

    /// <summary>The bytes of all of it.</summary>
    public long Bytes => files.Sum(file => file.Landed.Size);

    /// <summary>The files that landing found unreadable: a build cannot pass over them in silence.</summary>
    public IReadOnlyList<(string Path, FileFault Fault)> Unreadable =>
        [.. files.Where(file => file.Landed.Fault is not null).Select(file => (file.Landed.Path, file.Landed.Fault!))];

    /// <summary>Reads the landing manifests of a lake.</summary>
    public static async Task<RawInputs> ReadAsync(ILakeStore store, CancellationToken cancellation)
    {
        var log = await RawLog.ReadAsync(store, cancellation);
        return new RawInputs([.. log.Files.Where(file => file.Retraction is null)]);
    }

    /// <summary>The files that a source reads, in the order received.</summary>
    public IReadOnlyList<RawFile> Of(SourceDeclaration source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return files.Where(file => file.Landed.Format == source.Format && file.Landed.Kind == source.Kind).ToList();
    }
}
