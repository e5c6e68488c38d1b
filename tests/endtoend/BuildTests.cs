namespace Cinelake.Tests.EndToEnd;

public sealed class BuildTests(DemoFiles demo)
{
    [Fact]
    public async Task A_build_keeps_every_line_of_the_source()
    {
        var kept = await LakeState.NumberAsync(demo.BuiltLake, "select count(*) as n from movie_credits");
        var series = await LakeState.NumberAsync(demo.BuiltLake, "select count(*) as n from series_credits");

        kept.ShouldBe(File.ReadLines(demo.Movies).LongCount() - 1);
        series.ShouldBe(File.ReadLines(demo.Series).LongCount() - 1);
    }

    [Fact]
    public async Task A_build_gives_every_title_of_the_source_once()
    {
        var ids = File.ReadLines(demo.Movies)
            .Skip(1)
            .Concat(File.ReadLines(demo.Series).Skip(1))
            .Select(line => line.Split('|')[0])
            .Distinct(StringComparer.Ordinal)
            .LongCount();

        (await LakeState.NumberAsync(demo.BuiltLake, "select count(*) as n from fact_title")).ShouldBe(ids);
        (await LakeState.NumberAsync(demo.BuiltLake, "select count(*) as n from dim_title where title_key <> -1")).ShouldBe(ids);
    }

    [Fact]
    public async Task A_second_build_does_nothing_but_delete_what_a_killed_one_left()
    {
        var lake = demo.BuiltCopy();
        var left = Directory.CreateDirectory(Path.Combine(lake, "_scratch", "left", "Trusted")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(left, ".lock"), "", TestContext.Current.CancellationToken);

        var again = await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake);
        var asked = await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake, "--fail-if-unchanged");

        again.ShouldSucceed().Error.ShouldContain("Nothing to do");
        asked.ExitCode.ShouldBe(4);
        LakeState.Leftovers(lake).ShouldBeEmpty();
        LakeState.Manifests(lake, "Refined").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_full_build_gives_the_same_tables()
    {
        var lake = demo.BuiltCopy();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--full", "--threads", "1", "--memory", "800MB", "--lake", lake)).ShouldSucceed();

        (await LakeState.HashesAsync(lake)).ShouldBe(await demo.BuiltHashesAsync());
        LakeState.Manifests(lake, "Refined").ShouldBe(["00000001", "00000002"]);
        LakeState.Leftovers(lake).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stages_built_one_by_one_give_the_same_tables()
    {
        var lake = await demo.LandedLakeAsync();

        foreach (var stage in (string[])["trusted", "refined", "answers"])
            (await ProgramRun.OfAsync(Programs.Jobs, "build", stage, "--lake", lake)).ShouldSucceed();

        (await LakeState.HashesAsync(lake)).ShouldBe(await demo.BuiltHashesAsync());
    }

    [Fact]
    public async Task A_parameter_that_is_set_rebuilds_only_the_answers_of_its_study()
    {
        var plan = (
            await ProgramRun.OfAsync(Programs.Jobs, "plan", "--json", "--set", "comedy.factor_min_titles=10", "--lake", demo.BuiltLake)
        ).ShouldSucceed();

        plan.Output.Split('\n')
            .Where(line => line.Contains("\"build\"", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Contains("\"comedy/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_landed_file_counts_whatever_its_name()
    {
        var lake = demo.BuiltCopy();
        var newer = Path.Combine(Directory.CreateDirectory(demo.NewFolder()).FullName, "movies.csv");
        var lines = await File.ReadAllLinesAsync(demo.Movies, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(newer, string.Join('\n', lines.Take(101)) + "\n", TestContext.Current.CancellationToken);

        (await ProgramRun.OfAsync(Programs.Ingest, "csv", newer, "--lake", lake, "--date", "2024-04-30")).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();

        (await LakeState.NumberAsync(lake, "select count(*) as n from movie_credits")).ShouldBe(lines.Length - 1 + 100);
    }

    [Fact]
    public void Published_tables_can_be_read_without_a_manifest()
    {
        var link = Path.Combine(demo.BuiltLake, "Refined", "current", "dim_title");

        Directory.GetFiles(link, "*.parquet").Length.ShouldBe(1);
    }
}
