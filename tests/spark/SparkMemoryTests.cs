using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.Spark;
using Cinelake.Lake;

namespace Cinelake.Tests.Spark;

[Trait("needs", "spark")]
public sealed class SparkMemoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-memory-").FullName;

    [Theory]
    [InlineData("1.5GB")]
    [InlineData("1500")]
    [InlineData("-1GB")]
    [InlineData("much")]
    public async Task A_limit_that_Java_does_not_take_is_refused_before_a_JVM_starts(string memory)
    {
        Environment.SetEnvironmentVariable("SPARK_HOME", SparkNeeded.Require(await SparkDistribution.FindHomeAsync()));
        var options = new EngineOptions
        {
            Folders = [folder],
            TempFolder = folder,
            Memory = memory,
        };

        var error = await Should.ThrowAsync<LakeException>(() => SparkEngine.OpenAsync(options, TestContext.Current.CancellationToken));

        error.Message.ShouldBe($"Spark does not accept the memory limit '{memory}': give for example 2000MB or 2GB.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
