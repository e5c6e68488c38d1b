using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cinelake.Tests.Spark;

public sealed class InstallTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-install-").FullName;
    private readonly WebApplication server = LocalServer.Build();
    private string address = "";
    private byte[] archive = [];
    private string checksum = "";

    [Theory]
    [InlineData("{0}  spark-9.9.9-bin-test.tgz\n")]
    [InlineData("spark-9.9.9-bin-test.tgz: {0}\n")]
    public async Task A_download_with_the_right_checksum_is_installed_and_found(string form)
    {
        checksum = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Convert.ToHexString(SHA512.HashData(archive)));

        var run = (await CinelakeAsync("install", address)).ShouldSucceed();

        run.Output.Trim().ShouldEndWith("/cinelake/spark/spark-9.9.9-bin-test");
        (await CinelakeAsync("path")).ShouldSucceed().Output.ShouldBe(run.Output);
    }

    [Fact]
    public async Task A_download_with_another_checksum_is_not_installed()
    {
        checksum = $"{new string('0', 128)}  spark-9.9.9-bin-test.tgz";

        (await CinelakeAsync("install", address)).ShouldBeRefused("is not what its checksum says");

        (await CinelakeAsync("path")).ShouldBeRefused("run 'cinelake spark install'");
    }

    [Fact]
    public async Task A_folder_is_linked_and_one_without_Spark_refused()
    {
        (await CinelakeAsync("install", folder)).ShouldBeRefused("holds no Spark distribution");

        var run = (await CinelakeAsync("install", Path.Combine(folder, "spark-9.9.9-bin-test"))).ShouldSucceed();

        new DirectoryInfo(run.Output.Trim()).LinkTarget.ShouldBe(Path.Combine(folder, "spark-9.9.9-bin-test"));
    }

    [Fact]
    public async Task An_archive_without_Spark_leaves_nothing()
    {
        var file = Path.Combine(folder, "other.tgz");
        await TarAsync(file, "-C", folder, "--exclude=*.tgz", "other");

        (await CinelakeAsync("install", file)).ShouldBeRefused("holds no Spark distribution");

        Directory.GetFileSystemEntries(Path.Combine(folder, "cache", "cinelake", "spark")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_search_order_and_the_choice_are_told()
    {
        await CinelakeAsync("install", Path.Combine(folder, "spark-9.9.9-bin-test"));

        var run = (await CinelakeAsync("install")).ShouldSucceed();

        run.Error.ShouldContain("SPARK_HOME: not set");
        run.Error.ShouldContain("the official download: https://dlcdn.apache.org/spark/");
        run.Error.ShouldContain("Chosen: ");
    }

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no Spark on Windows");
        var bin = Directory.CreateDirectory(Path.Combine(folder, "spark-9.9.9-bin-test", "bin"));
        Directory.CreateDirectory(Path.Combine(folder, "other"));
        await File.WriteAllTextAsync(Path.Combine(bin.FullName, "spark-submit"), "", TestContext.Current.CancellationToken);
        var file = Path.Combine(folder, "spark-9.9.9-bin-test.tgz");
        await TarAsync(file, "-C", folder, "spark-9.9.9-bin-test");
        archive = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await ServeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task TarAsync(string file, params string[] arguments) =>
        (await ProgramRun.OfAsync("tar", ["-czf", file, .. arguments])).ShouldSucceed();

    private Task<ProgramRun> CinelakeAsync(params string[] arguments) =>
        ProgramRun.OfAsync(
            ProgramRun
                .Command(Programs.Jobs, ["spark", .. arguments])
                .WithEnvironmentVariables(variables =>
                    variables
                        .Set("XDG_CACHE_HOME", Path.Combine(folder, "cache"))
                        .Set("SPARK_HOME", null)
                        .Set("CINELAKE_SHARED", Path.Combine(folder, "none"))
                )
        );

    /// <summary>The archive and its checksum, over HTTP as a mirror serves them.</summary>
    private async Task ServeAsync()
    {
        server.MapGet("/spark-9.9.9-bin-test.tgz", () => Results.Bytes(archive));
        server.MapGet("/spark-9.9.9-bin-test.tgz.sha512", () => Results.Text(checksum));
        await server.StartAsync(TestContext.Current.CancellationToken);
        address = $"{server.Urls.Single()}/spark-9.9.9-bin-test.tgz";
    }
}
