namespace Cinelake.Tests.Containers;

/// <summary>What reaches a build: nothing that <c>.dockerignore</c> leaves out can be in any layer.</summary>
public sealed class ContextTests : IDisposable
{
    private static readonly string[] Kept =
    [
        "global.json",
        "jobs/models/refined/dim_title.sql",
        "libs/lake/stores/S3Store.cs",
        "studies/comedy/study.json",
        "docker/spark/run.sh",
        "spark-submit.sh",
    ];

    private static readonly string[] LeftOut =
    [
        ".env",
        "docker/.env",
        "docker/.env.example",
        "jobs/.env",
        "jobs/.env.local",
        ".git/config",
        "secret.txt",
        "docker/compose.yaml",
        "tests/unit/Test.cs",
        "jobs/bin/x",
        "jobs/obj/project.assets.json",
        "jobs/engines/obj/x",
        "lake/Raw/Local/CSV/Movies/2024/03/31/movies.csv",
        "lake/Trusted/x",
        "lake/Refined/x",
        "lake/_scratch/x",
        "lake/_catalog/x",
        "artifacts/submit/x",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-context-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Only_sources_are_sent_and_never_an_env_file()
    {
        await Images.OfAsync("cinelake");
        File.Copy(Path.Combine(Programs.Repository, ".dockerignore"), Path.Combine(folder, ".dockerignore"));
        foreach (var file in Kept.Concat(LeftOut))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            await File.WriteAllTextAsync(Path.Combine(folder, file), file, TestContext.Current.CancellationToken);
        }
        var dockerfile = Path.Combine(folder, "all.Dockerfile");
        await File.WriteAllTextAsync(
            dockerfile,
            "FROM localhost/cinelake/debian\nCOPY . /context\nENTRYPOINT [\"find\", \"/context\", \"-type\", \"f\", \"-printf\", "
                + "\"%P\\\\n\"]\n",
            TestContext.Current.CancellationToken
        );

        (
            await ProgramRun.OfAsync(
                ContainerTools.Buildah(
                    folder,
                    "bud",
                    "--isolation",
                    "chroot",
                    "--network",
                    "host",
                    "--pull-never",
                    "--quiet",
                    "--file",
                    dockerfile,
                    "--tag",
                    "cinelake-context",
                    "."
                )
            )
        ).ShouldSucceed();

        var sent = (await new Container("localhost/cinelake-context").RunAsync())
            .ShouldSucceed()
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        sent.ShouldBe(Kept, ignoreOrder: true);
    }
}
