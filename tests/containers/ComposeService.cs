namespace Cinelake.Tests.Containers;

/// <summary>A service of a Compose file, as far as this project uses them.</summary>
internal sealed record ComposeService(string Name, string Image)
{
    public IReadOnlyList<string> Command { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<string> Volumes { get; init; } = [];

    public IReadOnlyList<string> Ports { get; init; } = [];

    public IReadOnlyList<string> Profiles { get; init; } = [];

    public IReadOnlyList<string> Temporary { get; init; } = [];

    /// <summary>The command of its health check; empty where it ends by itself.</summary>
    public IReadOnlyList<string> HealthCheck { get; init; } = [];

    /// <summary>Whether its root is read only, and it has neither capabilities nor a way to gain privileges.</summary>
    public bool IsHardened { get; init; }

    /// <summary>Whether the file says how its image is built.</summary>
    public bool IsBuilt { get; init; }

    public IReadOnlyList<ComposeDependency> DependsOn { get; init; } = [];
}
