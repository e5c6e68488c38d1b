using CliWrap;
using CliWrap.Buffered;

namespace Cinelake.Tests.Spark;

/// <summary>The catalog, as Spark's own shell sees it.</summary>
[Collection(SparkDistribution.OneAtATime)]
[Trait("needs", "spark")]
public sealed class CatalogTests(DemoFiles demo)
{
    [Fact]
    public async Task Published_tables_are_found_and_read_by_their_names_also_after_the_next_publication()
    {
        var home = await SparkDistribution.HomeAsync();
        var lake = await demo.LandedLakeAsync();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "catalog", "--lake", lake, "--engine", "spark", "--catalog", "films")).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "trusted", "--full", "--lake", lake)).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "catalog", "--lake", lake, "--engine", "spark", "--catalog", "films")).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "clean", "--keep", "1", "--lake", lake)).ShouldSucceed();

        var said = await Cli.Wrap(Path.Combine(home, "bin", "spark-sql"))
            .WithWorkingDirectory(lake)
            .WithArguments(
            [
                "--master", "local[1]", "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=1",
                "--conf", $"spark.hadoop.javax.jdo.option.ConnectionURL=jdbc:derby:;databaseName={lake}/_catalog/metastore", "--conf", $"spark.sql.warehouse.dir={lake}/_catalog/warehouse",
                "-e", "show tables in films_refined; select 'titles', count(*) from films_refined.fact_title; select 'lines', count(*) from films_trusted.movie_credits; select 'answer', count(*) from films_refined.comedy__short_vs_long; describe table extended films_refined.dim_title",
            ])
            .WithEnvironmentVariables(variables => variables.Set("SPARK_LOCAL_IP", "127.0.0.1"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        said.ExitCode.ShouldBe(0, said.StandardError);
        var lines = said.StandardOutput.Split('\n');
        string[] expected =
        [
            "fact_title",
            "scarlett_johansson__popularity",
            $"titles\t{await LakeState.NumberAsync(lake, "select count(*) as n from fact_title")}",
            $"lines\t{await LakeState.NumberAsync(lake, "select count(*) as n from movie_credits")}",
            "answer\t3",
        ];
        expected.Where(line => !lines.Any(one => one.Split('\t').Contains(line, StringComparer.Ordinal) || one == line)).ShouldBeEmpty(said.StandardOutput);
        lines.ShouldContain(line => line.StartsWith("Comment", StringComparison.Ordinal) && line.Split('\t')[1].Length > 10);
    }

    [Fact]
    public async Task The_embedded_engine_says_that_it_keeps_no_catalog()
    {
        var run = await ProgramRun.OfAsync(Programs.Jobs, "catalog", "--lake", demo.BuiltLake, "--engine", "duckdb");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("keeps no catalog");
    }
}
