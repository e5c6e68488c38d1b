namespace Cinelake.Tests.Spark;

/// <summary>What a build by Spark leaves.</summary>
[Collection(SparkDistribution.OneAtATime)]
[Trait("needs", "spark")]
public sealed class SparkBuildTests(SparkBuild build, DemoFiles demo) : IClassFixture<SparkBuild>
{
    [Fact]
    public async Task A_build_equals_that_of_the_embedded_engine_and_leaves_no_JVM()
    {
        var outcome = await build.OutcomeAsync();

        outcome.Trusted.ShouldBe(await TrustedTables.HashesAsync(demo.BuiltLake));
        outcome.Jvms.ShouldBeEmpty();
        outcome.Leftovers.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_secret_of_the_environment_reaches_a_command_line_or_a_log()
    {
        var outcome = await build.OutcomeAsync();

        outcome.ProcessesWithSecret.ShouldBeEmpty();
        outcome.TextsWithSecret.ShouldBeEmpty();
    }

    [Fact]
    public async Task Published_tables_are_found_and_read_by_their_names_also_after_the_next_publication()
    {
        var lake = (await build.OutcomeAsync()).Lake;
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "trusted", "--full", "--lake", lake)).ShouldSucceed();
        (
            await ProgramRun.OfAsync(Programs.Jobs, "catalog", "--lake", lake, "--engine", "spark", "--catalog", SparkBuild.Catalog)
        ).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "clean", "--keep", "1", "--lake", lake)).ShouldSucceed();

        var said = await SparkShell.RunAsync(
            lake,
            "show tables in films_refined",
            "select 'titles', count(*) from films_refined.fact_title",
            "select 'lines', count(*) from films_trusted.movie_credits",
            "select 'answer', count(*) from films_refined.comedy__short_vs_long",
            "describe table extended films_refined.dim_title"
        );

        var lines = said.Split('\n');
        string[] expected =
        [
            "fact_title",
            "scarlett_johansson__popularity",
            $"titles\t{await LakeState.NumberAsync(lake, "select count(*) as n from fact_title")}",
            $"lines\t{await LakeState.NumberAsync(lake, "select count(*) as n from movie_credits")}",
            "answer\t3",
        ];
        expected
            .Where(line => !lines.Any(one => one.Split('\t').Contains(line, StringComparer.Ordinal) || one == line))
            .ShouldBeEmpty(said);
        lines.ShouldContain(line => line.StartsWith("Comment", StringComparison.Ordinal) && line.Split('\t')[1].Length > 10);
    }
}
