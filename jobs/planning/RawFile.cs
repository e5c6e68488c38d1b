using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>A landed file as an input of a build.</summary>
/// <param name="Landed">What its manifest says.</param>
/// <param name="Received">Its place in the order of receipt: manifests by number, then file names as text.</param>
public sealed record RawFile(LandedFile Landed, long Received)
{
    /// <summary>Where it lies.</summary>
    public LakePath Path => LakePath.Parse(Landed.Path);

    /// <summary>The path inside Raw that its rows carry as <c>source_file</c>.</summary>
    public string SourceFile => Landed.Path[(Landed.Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
