using System.Runtime.InteropServices;
using Cinelake.Tests.Spark;
using CliWrap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

[assembly: AssemblyFixture(typeof(Cinelake.Tests.Containers.Images))]

namespace Cinelake.Tests.Containers;

/// <summary>
/// The images of <c>docker/</c>, built once by their Dockerfiles as they are, over stand-ins of the base images and of Maven's repository.
/// Only the SDK of this machine and a folder for packages are mounted for the time of the build.
/// </summary>
public sealed class Images
{
    private static readonly Lazy<Task> Built = new(BuildAsync);

    /// <summary>The names of the images by the folder of their Dockerfile.</summary>
    internal static IReadOnlyDictionary<string, string> Names { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ingestion"] = "cinelake-ingest",
            ["jobs"] = "cinelake",
            ["demo"] = "cinelake-demo",
            ["spark"] = "cinelake-spark",
        };

    /// <summary>
    /// A container of an image. On a machine that cannot have it the test is skipped by name; in CI (<c>CI=true</c>) the test fails there.
    /// </summary>
    /// <param name="name">The image's name.</param>
    internal static async Task<Container> OfAsync(string name)
    {
        if (ContainerTools.Missing() is { } missing)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(missing);
            Assert.Skip(missing);
        }
        await SparkDistribution.HomeAsync();
        await Built.Value;
        return new Container($"localhost/{name}");
    }

    private static async Task BuildAsync()
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        var spark = (await SparkDistribution.FindHomeAsync())!;
        var standins = Path.Combine(Programs.Repository, "tests", "containers", "standins", "build.sh");
        (
            await ProgramRun.OfAsync(
                Cli.Wrap("bash")
                    .WithArguments([standins, ContainerTools.Storage, dotnet, spark, Programs.Repository])
                    .WithValidation(CommandResultValidation.None)
            )
        ).ShouldSucceed();
        await using var maven = await ServeJarsAsync(spark);
        async Task ImagesAsync(params string[] folders)
        {
            // Beside the images: a layer that was restored into it is worthless without it. Restores in two containers do not see each
            // other's locks, so each has its own.
            var packages = Directory.CreateDirectory(Path.Combine(ContainerTools.Storage, "packages", folders[0])).FullName;
            foreach (var folder in folders)
            {
                (
                    await ProgramRun.OfAsync(
                        ContainerTools.Buildah(
                            Programs.Repository,
                            "bud",
                            "--isolation",
                            "chroot",
                            "--network",
                            "host",
                            "--pull-never",
                            "--layers",
                            "--volume",
                            $"{dotnet}:/usr/share/dotnet:ro",
                            "--volume",
                            $"{packages}:/root/.nuget/packages",
                            "--build-arg",
                            $"MAVEN={maven.Urls.First()}",
                            "--build-arg",
                            "VERSION=1.2.3",
                            "--file",
                            $"docker/{folder}/Dockerfile",
                            "--tag",
                            Names[folder],
                            "."
                        )
                    )
                ).ShouldSucceed();
            }
        }
        // The linker of machine code leaves one core idle most of the time.
        await Task.WhenAll(ImagesAsync("ingestion"), ImagesAsync("jobs", "spark", "demo"));
        // What earlier runs built and later ones replaced; the next run reuses today's layers.
        await ContainerTools.PodmanAsync("image", "prune", "--force", "--filter", "until=24h");
    }

    /// <summary>Maven's repository, as far as the jars of a Spark distribution go.</summary>
    private static async Task<WebApplication> ServeJarsAsync(string spark)
    {
        var server = LocalServer.Build();
        server.MapGet(
            "/{**path}",
            (string path) =>
                Path.Combine(spark, "jars", Path.GetFileName(path)) is var jar && File.Exists(jar) ? Results.File(jar) : Results.NotFound()
        );
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
