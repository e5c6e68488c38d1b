using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.Spark;
using Cinelake.Jobs.Engines.Spark.Installing;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>Spark writing a lake's objects itself, as into a bucket.</summary>
[Trait("needs", "spark")]
public sealed class SparkObjectsTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cinelake-objects-");
    private readonly LocalStore bucket;
    private SparkEngine? engine;

    public SparkObjectsTests() => bucket = new LocalStore(Path.Combine(folder.FullName, "lake"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var temp = folder.CreateSubdirectory("temp").FullName;
        if (SparkInstallation.TryFind() is not null)
            engine = await SparkEngine.OpenAsync(
                new EngineOptions
                {
                    Folders = [folder.FullName],
                    TempFolder = temp,
                    Bucket = bucket,
                    Memory = "800MB",
                    Threads = 2,
                    SmallInputBytes = 0,
                },
                Cancellation
            );
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (engine is not null)
            await engine.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Failed_write_leaves_no_object_and_no_write_touches_another()
    {
        var spark = (SparkEngine)SparkNeeded.Require<IEngine>(engine);
        var (good, bad) = ($"{bucket.Root}/Refined/good", $"{bucket.Root}/Refined/bad");

        var written = await spark.WriteAsync(
            new SelectText("select id from range(0, 10, 1, 2) as numbers", "good.sql"),
            [],
            good,
            null,
            Cancellation
        );
        await Should.ThrowAsync<LakeException>(() =>
            spark.WriteAsync(
                new SelectText(
                    "select 1000 / cast(case when id = 1999999 then 0 else 1 end as int) as number from range(0, 2000000, 1, 2) as numbers",
                    "bad.sql"
                ),
                [],
                bad,
                null,
                Cancellation
            )
        );
        var again = await Should.ThrowAsync<LakeException>(() =>
            spark.WriteAsync(new SelectText("select 1 as id", "again.sql"), [], good, null, Cancellation)
        );

        again.Message.ShouldContain("never overwritten");
        (await KeysAsync()).ShouldBe(written.Files.Select(file => $"Refined/good/{file.Name}").Order(StringComparer.Ordinal));
    }

    private async Task<List<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var item in bucket.ListAsync(LakePath.Of(Zone.Refined), Cancellation))
        {
            // Hadoop's checksums of local files.
            if (!item.Path.Name.StartsWith('.') && item.Path.Name != "_SUCCESS")
                keys.Add(item.Path.Value);
        }
        return keys;
    }
}
