namespace Cinelake.Tests.Spark;

/// <summary>A YARN of one node on this machine's loopback, from the mini cluster beside the checkout.</summary>
internal sealed class YarnCluster : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-yarn-").FullName;
    private RunningProgram? program;

    /// <summary>What HADOOP_CONF_DIR names.</summary>
    public string Configuration => Path.Combine(folder, "conf");

    /// <summary>Starts one; skips the test where there is none.</summary>
    public static async Task<YarnCluster> StartAsync()
    {
        var shared = Environment.GetEnvironmentVariable("CINELAKE_SHARED") ?? Path.Combine(Programs.Repository, "..", "shared");
        var source = Path.GetFullPath(Path.Combine(shared, "spark", "YarnMiniCluster.java"));
        Assert.SkipUnless(
            File.Exists(source),
            "there is no YARN here: shared/spark beside the checkout has a mini cluster (yarn-minicluster-*.tar.xz, YarnMiniCluster.java)."
        );
        var archive = Directory.GetFiles(Path.GetDirectoryName(source)!, "yarn-minicluster-*.tar.xz").Single();
        var cluster = new YarnCluster();
        (await ProgramRun.OfAsync("tar", "-xf", archive, "-C", cluster.folder)).ShouldSucceed();
        var jars = Path.Combine(Directory.GetDirectories(cluster.folder).Single(), "lib", "*");
        string[] java =
        [
            .. SmallJvm.Options.Split(' '),
            "--add-opens",
            "java.base/java.lang=ALL-UNNAMED",
            "-Xmx400m",
            "-cp",
            jars,
            source,
            cluster.Configuration,
        ];
        cluster.program = RunningProgram.Start(
            cluster.folder,
            [],
            "/bin/sh",
            ["-c", "tail -f /dev/null | exec java \"$@\"", "sh", .. java]
        );
        await cluster.program.UntilSaidAsync("READY", TimeSpan.FromSeconds(180));
        return cluster;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
