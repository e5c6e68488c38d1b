namespace Cinelake.Tests.Containers;

/// <summary>How a container is run: always with a read-only root, without capabilities, new privileges or the machine's network.</summary>
internal sealed record Container(string Image)
{
    /// <summary>A user that no image knows.</summary>
    public const string Stranger = "1234:4321";

    /// <summary>The user; null for the image's own.</summary>
    public string? User { get; init; }

    /// <summary>The network: <c>none</c>, or <c>ns:</c> and the path of a namespace.</summary>
    public string Network { get; init; } = "none";

    /// <summary>Mounted folders and volumes, <c>SOURCE:TARGET[:ro]</c>.</summary>
    public IReadOnlyList<string> Volumes { get; init; } = [];

    /// <summary>The environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Addresses on the network's loopback by name.</summary>
    public IReadOnlyDictionary<string, string> Hosts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Its own name among them.</summary>
    public string? HostName { get; init; }

    /// <summary>The options of the mount at <c>/tmp</c>.</summary>
    public string Temporary { get; init; } = "rw,exec,nosuid,nodev";

    /// <summary>The program in place of the image's own.</summary>
    public string? EntryPoint { get; init; }

    /// <summary>Runs it to its end.</summary>
    public Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.OfAsync(ContainerTools.Podman(Options(["--rm"], arguments)));

    /// <summary>Starts it; it ends by itself after ten minutes at the latest.</summary>
    public async Task<RunningContainer> StartAsync(params string[] arguments) =>
        new(await ContainerTools.PodmanAsync(Options(["--detach"], arguments)));

    private string[] Options(IEnumerable<string> how, IEnumerable<string> arguments)
    {
        List<string> options =
        [
            "run",
            .. how,
            "--pull",
            "never",
            "--timeout",
            "600",
            "--network",
            Network,
            "--read-only",
            "--tmpfs",
            $"/tmp:{Temporary}",
            "--cap-drop",
            "all",
            "--security-opt",
            "no-new-privileges",
            // Podman's own are above what a machine without the right to raise them has.
            "--ulimit",
            "nofile=4096:4096",
            "--ulimit",
            "nproc=4096:4096",
        ];
        if (User is not null)
            options.AddRange(["--user", User]);
        if (HostName is not null)
            options.AddRange(["--hostname", HostName]);
        if (EntryPoint is not null)
            options.AddRange(["--entrypoint", EntryPoint]);
        options.AddRange(Volumes.SelectMany(volume => new[] { "--volume", volume }));
        options.AddRange(Hosts.SelectMany(host => new[] { "--add-host", $"{host.Key}:{host.Value}" }));
        options.AddRange(Environment.SelectMany(variable => new[] { "--env", $"{variable.Key}={variable.Value}" }));
        return [.. options, Image, .. arguments];
    }
}
