using Cinelake.Lake;

namespace Cinelake.Jobs.Reading;

/// <summary>A published table.</summary>
/// <param name="Zone">The zone that it belongs to.</param>
/// <param name="Version">The table.</param>
internal sealed record PublishedTable(Zone Zone, TableVersion Version)
{
    /// <summary>Whether it is an answer.</summary>
    public bool IsAnswer => Version.Role == TableRole.Answer;

    /// <summary>Whether it is for other models only.</summary>
    public bool IsStep => Version.Role == TableRole.Step;
}
