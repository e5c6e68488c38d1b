using Cinelake.Lake;

namespace Cinelake.Ingestion.Landing;

/// <summary>A source file cannot land; the message names it, says why and what to do. Nothing that the command named lands.</summary>
internal sealed class RefusedFileException(string path, string reason) : LakeException($"{path} {reason}")
{
    /// <summary>The source file.</summary>
    public string Path { get; } = path;
}
