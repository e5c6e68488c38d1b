using CliWrap;

namespace Cinelake.Tests.Containers;

/// <summary>buildah and podman, without a daemon, over images of the tests' own.</summary>
internal static class ContainerTools
{
    private static readonly string[] Needed = ["buildah", "podman", "runc", "mmdebstrap", "nsenter", "curl"];

    /// <summary>Where the images are kept: in the user's cache, so that a second run finds the stand-ins there.</summary>
    public static string Storage { get; } =
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                ? cache
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "cinelake",
            "containers"
        );

    /// <summary>What is missing on this machine, or null.</summary>
    public static string? Missing()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return "containers without a daemon are run as root on Linux.";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin");
        var missing = Needed.Where(tool => !folders.Any(folder => File.Exists(Path.Combine(folder, tool)))).ToList();
        return missing.Count == 0 ? null : $"there is no {string.Join(", ", missing)} here: Debian's packages have them.";
    }

    /// <summary>A command of podman.</summary>
    public static Command Podman(params string[] arguments) => Of("podman", ["--root", Images, "--runtime", "runc", .. arguments]);

    /// <summary>A command of buildah.</summary>
    public static Command Buildah(string folder, params string[] arguments) =>
        Of("buildah", ["--root", Images, .. arguments]).WithWorkingDirectory(folder);

    /// <summary>Runs podman and returns what it printed; fails unless it exits with 0.</summary>
    public static async Task<string> PodmanAsync(params string[] arguments) =>
        (await ProgramRun.OfAsync(Podman(arguments))).ShouldSucceed().Output.Trim();

    private static string Images => Path.Combine(Storage, "images");

    private static Command Of(string program, IEnumerable<string> arguments) =>
        Cli.Wrap(program).WithArguments(arguments).WithValidation(CommandResultValidation.None);
}
