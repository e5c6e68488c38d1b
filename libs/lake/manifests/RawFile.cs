namespace Cinelake.Lake;

/// <summary>A landed file and its place among all.</summary>
/// <param name="Landed">What its manifest says.</param>
/// <param name="Received">Its place in the order received, from 1: manifests by number, then file names as text. Retracted files keep
/// theirs.</param>
public sealed record RawFile(LandedFile Landed, long Received)
{
    /// <summary>Why it is taken out of what is built; null when it counts.</summary>
    public Retraction? Retraction { get; init; }

    /// <summary>Where it lies.</summary>
    public LakePath Path => LakePath.Parse(Landed.Path);

    /// <summary>The path inside Raw that its rows carry as <c>source_file</c>.</summary>
    public string SourceFile => Landed.Path[(Landed.Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
