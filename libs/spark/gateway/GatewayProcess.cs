using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Microsoft.Spark.Interop;

/// <summary>A JVM started here. It lives as long as this process holds its standard input open, however this process ends.</summary>
internal sealed class GatewayProcess : IDisposable
{
    // Signals to the process group (Ctrl-C, timeout, a closed terminal) must not reach the JVM: it ends when its standard input ends, after
    // this process has stopped its jobs. exec keeps one process id all the way to java.
    private const string Shell = """trap '' INT TERM HUP; log=$1; shift; exec "$@" >"$log" 2>&1""";
    private const int ConnectionFileHeader = 8;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(5);
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private GatewayProcess(Process process, DirectoryInfo folder, int port, string secret)
    {
        this.process = process;
        this.folder = folder;
        Port = port;
        Secret = secret;
    }

    /// <summary>The gateway's port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>What a connection must begin with.</summary>
    public string Secret { get; }

    /// <summary>The JVM's process id.</summary>
    public int Id => process.Id;

    /// <summary>Starts a JVM and waits until its gateway listens.</summary>
    /// <exception cref="GatewayException">It does not.</exception>
    public static GatewayProcess Start(GatewayLaunch launch)
    {
        // New, and readable by this user only: a guessable name in the temporary folder might be somebody else's link.
        var folder = Directory.CreateTempSubdirectory("spark-gateway-");
        try
        {
            var file = Path.Combine(folder.FullName, "connection");
            var log = launch.LogFile ?? Path.Combine(folder.FullName, "spark.log");
            var process = StartProcess(launch, file, log);
            try
            {
                WaitFor(file, process, launch, log);
                var opened = Read(file, process, folder);
                if (launch.LogFile is not null)
                    folder.Delete(recursive: true);
                return opened;
            }
            catch
            {
                process.Kill(entireProcessTree: true);
                process.Dispose();
                throw;
            }
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Ends the JVM.</summary>
    public void Dispose()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already.
        }
        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            process.Kill(entireProcessTree: true);
        process.Dispose();
        if (Directory.Exists(folder.FullName))
            folder.Delete(recursive: true);
    }

    private static Process StartProcess(GatewayLaunch launch, string file, string log)
    {
        var settings = launch.Settings.SelectMany(setting => new[] { "--conf", $"{setting.Key}={setting.Value}" });
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", Shell, "sh", log, Path.Combine(launch.SparkHome, "bin", "spark-submit"), .. settings, "pyspark-shell"]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        start.Environment["SPARK_HOME"] = launch.SparkHome;
        start.Environment["_PYSPARK_DRIVER_CONN_INFO_PATH"] = file;
        // Otherwise a local master listens on the network.
        start.Environment.TryAdd("SPARK_LOCAL_IP", "127.0.0.1");
        // Spark 4's connect mode has no gateway.
        start.Environment.Remove("SPARK_REMOTE");
        start.Environment.Remove("SPARK_CONNECT_MODE");
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new GatewayException($"Spark cannot be started: /bin/sh: {fault.Message}", fault);
        }
    }

    private static void WaitFor(string file, Process process, GatewayLaunch launch, string log)
    {
        for (var since = Stopwatch.GetTimestamp(); !File.Exists(file); )
        {
            if (process.WaitForExit(PollInterval))
                throw new GatewayException(
                    $"Spark did not start (exit code {process.ExitCode}, Spark in {launch.SparkHome}): {LastLines(log)}"
                );
            if (Stopwatch.GetElapsedTime(since) > launch.Timeout)
                throw new GatewayException(
                    $"Spark did not start within {launch.Timeout.TotalSeconds:0} s (Spark in {launch.SparkHome}): {LastLines(log)}"
                );
        }
    }

    /// <summary>Port, length of the secret, secret; a rename makes the file appear whole.</summary>
    private static GatewayProcess Read(string file, Process process, DirectoryInfo folder)
    {
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(sizeof(int)));
        return new GatewayProcess(
            process,
            folder,
            BinaryPrimitives.ReadInt32BigEndian(bytes),
            Encoding.UTF8.GetString(bytes, ConnectionFileHeader, length)
        );
    }

    private static string LastLines(string log) =>
        File.Exists(log) && File.ReadLines(log).TakeLast(5).ToList() is { Count: > 0 } lines
            ? string.Join('\n', lines)
            : "it wrote nothing";
}
