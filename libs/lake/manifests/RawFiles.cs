namespace Cinelake.Lake;

/// <summary>Landed files that count: those that a build reads, in the order received.</summary>
/// <param name="files">The files, none of them retracted, in that order.</param>
public sealed class RawFiles(IReadOnlyList<RawFile> files)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => files.Count == 0;

    /// <summary>The bytes of all of them.</summary>
    public long Bytes => files.Sum(file => file.Landed.Size);

    /// <summary>All of them, as their manifests describe them.</summary>
    public IReadOnlyList<LandedFile> Landed => [.. files.Select(file => file.Landed)];

    /// <summary>The files that landing found unreadable: a build cannot pass over them in silence.</summary>
    public IReadOnlyList<(string Path, FileFault Fault)> Unreadable =>
        [.. files.Where(file => file.Landed.Fault is not null).Select(file => (file.Landed.Path, file.Landed.Fault!))];

    /// <summary>The files that a source reads.</summary>
    public IReadOnlyList<RawFile> Of(SourceDeclaration source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Of(source.Format, source.Kind);
    }

    /// <summary>The files of a format and kind.</summary>
    public IReadOnlyList<RawFile> Of(RawFormat format, string kind) =>
        [.. files.Where(file => file.Landed.Format == format && file.Landed.Kind == kind)];
}
