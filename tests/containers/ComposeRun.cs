using System.Text;
using Cinelake.Tests.Stores.Radosgw;
using CliWrap;

namespace Cinelake.Tests.Containers;

/// <summary>
/// The services of a profile, started by podman as Compose would: in order, with their environment, volumes and health checks. They share
/// one network that is only a loopback, where each finds the others by name. In that network radosgw stands in for the S3 server, with a
/// bucket of the volume's name.
/// </summary>
internal sealed class ComposeRun : IAsyncDisposable
{
    private const string S3 = "s3";
    private const string Bucket = "cinelake";
    private const string Sha256OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private readonly string volume = $"cinelake-{Guid.NewGuid():n}";
    private readonly StringBuilder said = new();
    private readonly Stack<IAsyncDisposable> running = [];
    private readonly Dictionary<string, RunningContainer> services = new(StringComparer.Ordinal);
    private string network = "";
    private Dictionary<string, string> hosts = [];

    /// <summary>What the services that ended by themselves printed to stdout, by their names.</summary>
    public Dictionary<string, string> Outputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Fails unless a profile ends with what the tour has, and prints no secret.</summary>
    public static async Task ShouldEndAsTheTourAsync(string profile, DemoFiles demo)
    {
        await Images.OfAsync("cinelake");
        var file = await ComposeFile.ReadAsync();
        var toured = await demo.TouredLakeAsync();

        await using var run = await OfAsync(file, profile);

        string[] questions = [.. file.Services["answers"].Command.TakeWhile(word => word != "--lake")];
        run.Outputs["answers"].ShouldBe((await ProgramRun.OfAsync(Programs.Jobs, [.. questions, "--lake", toured])).ShouldSucceed().Output);
        (
            await run.RunAsync(file.Services["answers"], "show", "--steps", "--hash", "--csv", "--lake", "s3://cinelake/lake")
        ).ShouldHaveTheTablesOf(await LakeState.HashesAsync(toured));
        (await run.LogAsync()).ShouldNotContain(ComposeFile.Canary);
    }

    /// <summary>Starts all services of a profile, one after another; returns when the last has ended, or is healthy.</summary>
    public static async Task<ComposeRun> OfAsync(ComposeFile file, string profile)
    {
        var run = new ComposeRun();
        try
        {
            await run.UpAsync(file.InOrder(profile));
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Everything that the services have printed, on either stream.</summary>
    public async Task<string> LogAsync()
    {
        var log = new StringBuilder().Append(said);
        foreach (var service in services.Values)
            log.Append(await service.LogAsync());
        return log.ToString();
    }

    /// <summary>Runs one more command as a service of the file.</summary>
    public async Task<string> RunAsync(ComposeService service, params string[] command) =>
        (await ContainerOf(service).RunAsync(command)).ShouldSucceed().Output;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        while (running.TryPop(out var part))
            await part.DisposeAsync();
        await ProgramRun.OfAsync(ContainerTools.Podman("volume", "rm", "--force", volume));
    }

    private async Task UpAsync(IReadOnlyList<ComposeService> ordered)
    {
        var loopback = await new Container("localhost/cinelake/debian").StartAsync("sleep", "600");
        running.Push(loopback);
        network = await loopback.NetworkAsync();
        // One address each: Spark takes processes with the same address for those of one machine, with one disk.
        hosts = ordered
            .Index()
            .ToDictionary(
                item => item.Item.Name,
                item => item.Item.Name == S3 ? "127.0.0.1" : $"127.0.1.{item.Index + 1}",
                StringComparer.Ordinal
            );
        foreach (var service in ordered)
        {
            if (service.Name == S3)
                await StartS3Async(service);
            else if (service.HealthCheck.Count > 0)
                await StartAsync(service);
            else
                await CompleteAsync(service);
        }
    }

    private async Task StartAsync(ComposeService service)
    {
        var container = await ContainerOf(service).StartAsync([.. service.Command]);
        running.Push(container);
        services.Add(service.Name, container);
        await container.UntilHealthyAsync(service.HealthCheck);
    }

    private async Task CompleteAsync(ComposeService service)
    {
        var run = await ContainerOf(service).RunAsync([.. service.Command]);
        said.Append(run.Output).Append(run.Error);
        run.ExitCode.ShouldBe(0, $"{service.Name}: {await LogAsync()}");
        Outputs.Add(service.Name, run.Output);
    }

    private async Task StartS3Async(ComposeService service)
    {
        var (access, secret) = (service.Environment["ROOT_ACCESS_KEY"], service.Environment["ROOT_SECRET_KEY"]);
        running.Push(
            await RadosGateway.StartAsync(
                new RadosGatewayPlace(network, Port: int.Parse(service.Environment["VGW_PORT"].TrimStart(':')), access, secret)
            )
        );
        var makeBucket = Cli.Wrap("nsenter")
            .WithArguments(["--net=" + network, "curl", "--silent", "--show-error", "--fail", "--config", "-"])
            .WithValidation(CommandResultValidation.None)
            .WithStandardInputPipe(
                PipeSource.FromString(
                    $"url = \"http://127.0.0.1{service.Environment["VGW_PORT"]}/{Bucket}\"\nrequest = PUT\nuser = "
                        + $"\"{access}:{secret}\"\naws-sigv4 = \"aws:amz:us-east-1:s3\"\nheader = \"x-amz-content-sha256: "
                        + $"{Sha256OfNothing}\"\n"
                )
            );
        (await ProgramRun.OfAsync(makeBucket)).ShouldSucceed();
    }

    private Container ContainerOf(ComposeService service) =>
        new($"localhost/{service.Image}")
        {
            Network = $"ns:{network}",
            Hosts = hosts,
            HostName = service.Name,
            Environment = service.Environment,
            Volumes = [.. service.Volumes.Select(mount => mount.Replace("bucket:", $"{volume}:", StringComparison.Ordinal))],
            Temporary = $"rw,nosuid,nodev,{(service.Temporary is ["/tmp:exec"] ? "exec" : "noexec")}",
        };
}
