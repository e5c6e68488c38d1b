using System.Net;
using System.Net.Sockets;

namespace Cinelake.Tests.Spark;

/// <summary>A standalone master and two workers on this machine's loopback.</summary>
internal sealed class StandaloneCluster : IAsyncDisposable
{
    private readonly List<RunningProgram> parts = [];
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-standalone-").FullName;

    private StandaloneCluster(int port) => Master = $"spark://127.0.0.1:{port}";

    /// <summary>The master's address.</summary>
    public string Master { get; }

    /// <summary>Starts one and waits for its workers.</summary>
    public static async Task<StandaloneCluster> StartAsync(string home)
    {
        var port = FreePort();
        var cluster = new StandaloneCluster(port);
        var master = cluster.Start(home, "master.Master", "--host", "127.0.0.1", "--port", $"{port}", "--webui-port", "0");
        await master.UntilSaidAsync("New state: ALIVE", TimeSpan.FromSeconds(120));
        for (var worker = 0; worker < 2; worker++)
            cluster.Start(
                home,
                "worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "700m",
                cluster.Master
            );
        await Machine.UntilAsync(
            () => master.Errors.Split("Registering worker").Length == 3,
            TimeSpan.FromSeconds(120),
            "both workers are there"
        );
        return cluster;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var part in parts)
            await part.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private RunningProgram Start(string home, string type, params string[] arguments)
    {
        KeyValuePair<string, string>[] environment =
        [
            new("SPARK_HOME", home),
            new("SPARK_WORKER_DIR", folder),
            new("SPARK_DAEMON_MEMORY", "256m"),
            new("SPARK_DAEMON_JAVA_OPTS", SmallJvm.Options),
            new("SPARK_LOCAL_IP", "127.0.0.1"),
        ];
        var part = RunningProgram.Start(
            folder,
            environment,
            Path.Combine(home, "bin", "spark-class"),
            [$"org.apache.spark.deploy.{type}", .. arguments]
        );
        parts.Add(part);
        return part;
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
