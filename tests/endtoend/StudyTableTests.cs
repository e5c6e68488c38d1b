namespace Cinelake.Tests.EndToEnd;

/// <summary>A table that the questions of a study share, in a study of the user's.</summary>
public sealed class StudyTableTests(DemoFiles demo)
{
    private const string Declaration = """
        {
          "study": "decades",
          "title": "Decades",
          "description": "Films by decade.",
          "parameters": { "from_decade": { "type": "int", "default": 1990, "description": "The first decade." } }
        }
        """;

    private const string Table = """
        -- Purpose: The films that the questions are about.
        -- Grain: one film
        -- Key: title_key
        select
            cast(title_key as bigint) as title_key,
            cast(decade as int) as decade
        from dim_title
        where kind = 'movie' and decade >= (select from_decade from params)
        """;

    private const string Question = """
        -- Purpose: How many films a decade has.
        -- Grain: one decade
        -- Key: decade
        -- Order: row_order
        -- Test: found(decade in film.decade)
        with film as (
            select * from film
        )
        select
            cast(row_number() over (order by decade) as int) as row_order,
            cast(decade as int) as decade,
            cast(count(*) as bigint) as films
        from film
        group by decade
        """;

    [Fact]
    public async Task A_table_that_questions_share_is_built_tested_published_and_follows_its_parameters()
    {
        var lake = demo.BuiltCopy();
        var studies = Write(Table);

        (await ProgramRun.OfAsync(Programs.Jobs, "build", "refined", "--studies", studies, "--lake", lake)).ShouldSucceed();
        var early = await ProgramRun.OfAsync(Programs.Jobs, "show", "decades/film", "--lake", lake);
        var build = (await ProgramRun.OfAsync(Programs.Jobs, "build", "--studies", studies, "--lake", lake)).ShouldSucceed();
        var again = await ProgramRun.OfAsync(Programs.Jobs, "build", "--studies", studies, "--fail-if-unchanged", "--lake", lake);
        var ask = AskAsync(studies, lake);
        var set = AskAsync(studies, lake, "--set", "from_decade=2010");
        var films = await LakeState.NumberAsync(lake, "select count(*) as n from \"decades/film\"");
        var older = await LakeState.NumberAsync(lake, "select count(*) as n from dim_title where kind = 'movie' and decade >= 1990");

        early.ExitCode.ShouldBe(1);
        build.Error.ShouldContain("study table decades/film");
        again.ExitCode.ShouldBe(4);
        films.ShouldBe(older);
        (await ask).Split('\n')[1].ShouldStartWith("1,1990,");
        (await set).Split('\n')[1].ShouldStartWith("1,2010,");
        Directory.GetFiles(Path.Combine(lake, "Refined", "current", "decades", "film"), "*.parquet").ShouldHaveSingleItem();
        Directory
            .GetFiles(Path.Combine(lake, "Refined", "PARQUET"), "*.parquet", SearchOption.AllDirectories)
            .ShouldContain(file => file.Contains("/studies/decades/film/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_that_questions_share_is_no_question_and_a_failing_test_of_it_publishes_nothing()
    {
        var lake = demo.BuiltCopy();
        var studies = Write(
            Table.Replace("-- Key: title_key", "-- Key: title_key\n-- Test: holds(decade > 3000)", StringComparison.Ordinal)
        );

        var build = await ProgramRun.OfAsync(Programs.Jobs, "build", "--studies", studies, "--lake", lake);
        var ask = await ProgramRun.OfAsync(Programs.Jobs, "ask", "decades/film", "--studies", studies, "--lake", lake);

        build.ExitCode.ShouldBe(3);
        build.Error.ShouldContain("decades/film: holds(decade > 3000)");
        LakeState.Manifests(lake, "Refined").Count.ShouldBe(1);
        ask.ShouldBeRefused("'decades/film' is a table of a study, not a question: 'cinelake show decades/film' shows its rows");
    }

    private static async Task<string> AskAsync(string studies, string lake, params string[] more) =>
        (await ProgramRun.OfAsync(Programs.Jobs, ["ask", "decades/films", "--studies", studies, "--csv", "--lake", lake, .. more]))
            .ShouldSucceed()
            .Output;

    private string Write(string table)
    {
        var study = Path.Combine(demo.NewFolder(), "decades");
        foreach (var (file, text) in new[] { ("study.json", Declaration), ("tables/film.sql", table), ("questions/films.sql", Question) })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(study, file))!);
            File.WriteAllText(Path.Combine(study, file), text);
        }
        return Path.GetDirectoryName(study)!;
    }
}
