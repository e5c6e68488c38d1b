using Cinelake.Lake;

namespace Cinelake.Jobs.Reading;

/// <summary>A published file is not what was published; what it belongs to must be built again.</summary>
internal sealed class ChangedFileException(string path, string fault) : LakeException($"{path} {fault}.")
{
    /// <summary>Where it lies in the lake.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong with it.</summary>
    public string Fault { get; } = fault;
}
