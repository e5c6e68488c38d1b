using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Cinelake.Tests.Stores.Radosgw;

/// <summary>
/// A running S3 server: Ceph's radosgw from Debian's packages, fetched once into the user's cache, its objects in memory. Stopped when
/// disposed, and by itself when this process ends in any way.
/// </summary>
public sealed class RadosGateway : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process script;

    private RadosGateway(Process script, int port, RadosGatewayPlace? place)
    {
        this.script = script;
        Url = $"http://127.0.0.1:{port}";
        AccessKey = place?.AccessKey ?? $"TEST{RandomNumberGenerator.GetHexString(16)}";
        SecretKey = place?.SecretKey ?? RandomNumberGenerator.GetHexString(40, lowercase: true);
    }

    /// <summary>The server's URL.</summary>
    public string Url { get; }

    /// <summary>The access key of its one user.</summary>
    public string AccessKey { get; }

    /// <summary>The secret key of its one user.</summary>
    public string SecretKey { get; }

    /// <summary>The environment of a process that is to use this server.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL_S3"] = Url,
            ["AWS_ACCESS_KEY_ID"] = AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = SecretKey,
            ["AWS_REGION"] = "us-east-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };

    /// <summary>Fetches what is missing and starts a server.</summary>
    /// <param name="place">Where; null for this machine's loopback, on a free port and with keys of its own.</param>
    /// <exception cref="RadosGatewayMissingException">It cannot be had on this machine.</exception>
    public static async Task<RadosGateway> StartAsync(RadosGatewayPlace? place = null)
    {
        if (!OperatingSystem.IsLinux())
            throw new RadosGatewayMissingException("radosgw runs on Linux only");
        var cache = Path.Combine(CacheFolder(), "ceph");
        Directory.CreateDirectory(Path.GetDirectoryName(cache)!);
        await FetchAsync(cache);
        var (port, monPort) = (place?.Port ?? FreePort(), FreePort());
        var folder = Path.Combine(Path.GetTempPath(), $"radosgw-{Guid.NewGuid():n}");
        var run = new Process
        {
            StartInfo = Script("run.sh", [Path.Combine(cache, "root"), folder, $"{port}", $"{monPort}"], place?.Network),
        };
        var server = new RadosGateway(run, port, place);
        run.StartInfo.Environment["ACCESS_KEY"] = server.AccessKey;
        run.StartInfo.Environment["SECRET_KEY"] = server.SecretKey;
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        script.StandardInput.Close();
        await script.WaitForExitAsync();
        script.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        var log = new List<string>();
        script.ErrorDataReceived += (_, line) => log.Add(line.Data ?? "");
        script.Start();
        script.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        if (await script.StandardOutput.ReadLineAsync(patience.Token) == "ready")
            return;
        await script.WaitForExitAsync(patience.Token);
        throw new RadosGatewayMissingException($"radosgw did not start:\n{string.Join('\n', log.TakeLast(10))}");
    }

    private static async Task FetchAsync(string cache)
    {
        using var fetch = new Process { StartInfo = Script("fetch.sh", [cache]) };
        fetch.Start();
        fetch.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        var errors = fetch.StandardError.ReadToEndAsync(patience.Token);
        await fetch.StandardOutput.ReadToEndAsync(patience.Token);
        await fetch.WaitForExitAsync(patience.Token);
        if (fetch.ExitCode != 0)
            throw new RadosGatewayMissingException(
                $"radosgw cannot be fetched from Debian's packages: {(await errors).Trim().Split('\n').LastOrDefault()}"
            );
    }

    private static ProcessStartInfo Script(string name, string[] arguments, string? network = null)
    {
        string[] command = ["bash", Path.Combine(AppContext.BaseDirectory, "radosgw", name), .. arguments];
        if (network is not null)
            command = ["nsenter", $"--net={network}", .. command];
        return new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
    }

    private static string CacheFolder()
    {
        var configured = System.Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        return Path.Combine(
            string.IsNullOrEmpty(configured)
                ? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".cache")
                : configured,
            "cinelake"
        );
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
