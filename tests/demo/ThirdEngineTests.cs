using Cinelake.Demo.Compose;
using Cinelake.Demo.Facts;
using Cinelake.Ingestion;
using Cinelake.Jobs;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.DuckDb;
using Cinelake.Terminal;

namespace Cinelake.Tests.Demo;

/// <summary>A third engine, registered by one line: DuckDB on one thread under another name.</summary>
public sealed class ThirdEngineTests : IDisposable
{
    private static readonly EngineRegistry Engines = EngineRegistry.Standard.With(
        DuckDbEngine.Kind with
        {
            Name = "third",
            OpenAsync = async (options, cancellation) => await DuckDbEngine.OpenAsync(options with { Threads = 1 }, cancellation),
        }
    );

    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-third-").FullName;

    [Fact]
    public async Task Third_engine_builds_and_is_compared_and_nothing_else_knows_it()
    {
        var (sources, lake) = (Path.Combine(folder, "source"), Path.Combine(folder, "lake"));
        new ComposedSources(DemoFacts.Load()).Write(sources);
        (
            await IngestApp.RunAsync(["csv", Path.Combine(sources, "movies.csv"), Path.Combine(sources, "series.csv"), "--lake", lake])
        ).ShouldBe(ExitCode.Done);

        var built = await JobsApp.RunAsync(["build", "--engine", "third", "--lake", lake], Engines);
        var equal = await JobsApp.RunAsync(["parity", "third", "duckdb", "--lake", lake], Engines);
        var unknown = await JobsApp.RunAsync(["build", "--engine", "third", "--lake", lake]);
        var once = await JobsApp.RunAsync(["parity", "third", "--lake", lake], Engines);
        var catalog = await JobsApp.RunAsync(["catalog", "--engine", "third", "--lake", lake], Engines);

        built.ShouldBe(ExitCode.Done);
        equal.ShouldBe(ExitCode.Done);
        unknown.ShouldBe(ExitCode.Usage);
        once.ShouldBe(ExitCode.Usage);
        catalog.ShouldBe(ExitCode.Failed);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
