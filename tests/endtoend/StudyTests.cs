using System.Globalization;

namespace Cinelake.Tests.EndToEnd;

/// <summary>Studies in a folder of the user's: nothing but files.</summary>
public sealed class StudyTests(DemoFiles demo)
{
    private const string Declaration = """
        {
          "study": "decades",
          "title": "Decades",
          "description": "Films by decade.",
          "parameters": { "from_decade": { "type": "int", "default": 1990, "description": "The first decade." } }
        }
        """;

    private const string Question = """
        -- Purpose: How many films a decade has.
        -- Grain: one decade
        -- Key: decade
        -- Order: row_order
        select
            cast(row_number() over (order by decade) as int) as row_order,
            cast(decade as int) as decade,
            cast(count(*) as bigint) as films
        from dim_title
        where kind = 'movie' and decade >= (select from_decade from params)
        group by decade
        """;

    [Fact]
    public async Task A_study_of_ones_own_needs_no_code()
    {
        var lake = demo.BuiltCopy();
        var studies = Write(Question);

        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--studies", studies, "--lake", lake)).ShouldSucceed();
        var answer = await ProgramRun.OfAsync(
            Programs.Jobs,
            "ask",
            "decades/films",
            "--studies",
            studies,
            "--set",
            "from_decade=2010",
            "--csv",
            "--lake",
            lake
        );

        answer.ShouldSucceed().Output.Split('\n')[1].ShouldStartWith("1,2010,");
    }

    [Theory]
    [InlineData("best_year_movies", "year_min_titles=1", "3,3,")]
    [InlineData("top_rated_actor", "actor_min_votes=1848487", "1,tt0468569,The Dark Knight,9.0,")]
    public async Task A_parameter_that_is_set_decides_the_answer(string question, string setting, string row)
    {
        var run = await ProgramRun.OfAsync(
            Programs.Jobs,
            "ask",
            $"ratings-and-box-office/{question}",
            "--set",
            setting,
            "--csv",
            "--lake",
            demo.BuiltLake
        );

        run.ShouldSucceed().Output.Split('\n').ShouldContain(line => line.StartsWith(row));
    }

    [Fact]
    public async Task A_copy_of_a_study_with_other_words_is_a_study_of_its_own()
    {
        var lake = demo.BuiltCopy();
        var studies = Copy("comedy", "drama", ("Comedy", "Drama"), ("comedy/", "drama/"));

        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--studies", studies, "--lake", lake)).ShouldSucceed();
        var answer = await ProgramRun.OfAsync(Programs.Jobs, "ask", "drama/short_vs_long", "--studies", studies, "--csv", "--lake", lake);
        var comedies = await ProgramRun.OfAsync(Programs.Jobs, "ask", "comedy/short_vs_long", "--csv", "--lake", demo.BuiltLake);

        answer.ShouldSucceed().Output.ShouldContain(",over 120,");
        (answer.Output == comedies.ShouldSucceed().Output).ShouldBeFalse();
    }

    [Fact]
    public async Task A_limit_of_a_question_is_a_parameter_of_its_study()
    {
        string[] ask = ["ask", "crime-and-war/crime_in_wartime", "--csv", "--lake", demo.BuiltLake];

        var own = await YearsAroundWarsAsync(ask);
        var shorter = await YearsAroundWarsAsync([.. ask, "--set", "period_years=2"]);

        own.Max().ShouldBe(10);
        shorter.Max().ShouldBe(2);
    }

    [Fact]
    public async Task A_failing_data_test_names_its_rows_ends_with_3_and_publishes_nothing()
    {
        var lake = demo.BuiltCopy();
        var studies = Write(Question.Replace("-- Key: decade", "-- Key: decade\n-- Test: holds(films < 3)", StringComparison.Ordinal));

        var run = await ProgramRun.OfAsync(Programs.Jobs, "build", "--studies", studies, "--lake", lake);

        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("decades/films: holds(films < 3)");
        run.Error.ShouldContain("for example {\"row_order\":");
        LakeState.Manifests(lake, "Trusted").Count.ShouldBe(1);
        LakeState.Manifests(lake, "Refined").Count.ShouldBe(1);
        LakeState.Leftovers(lake).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistake_in_a_question_is_told_with_file_line_and_column()
    {
        var run = await ProgramRun.OfAsync(
            Programs.Jobs,
            "build",
            "--studies",
            Write(Question.Replace("from dim_title", "from movie_credits", StringComparison.Ordinal)),
            "--lake",
            demo.BuiltLake
        );

        run.ShouldBeRefused(
            "studies/decades/questions/films.sql:9:6: 'movie_credits' is out of reach here: an answer reads tables of Refined"
        );
    }

    private static async Task<IEnumerable<int>> YearsAroundWarsAsync(string[] ask)
    {
        var answer = await ProgramRun.OfAsync(Programs.Jobs, ask);
        return answer
            .ShouldSucceed()
            .Output.Split('\n')
            .Select(line => line.Split(','))
            .Where(cells => cells.Length > 5 && cells[2] is ("before" or "after"))
            .Select(cells => int.Parse(cells[5], CultureInfo.InvariantCulture));
    }

    private string Copy(string study, string name, params (string Old, string New)[] words)
    {
        var studies = demo.NewFolder();
        var from = Path.Combine(Programs.Repository, "studies", study);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var text = words.Aggregate(
                File.ReadAllText(file),
                (before, word) => before.Replace(word.Old, word.New, StringComparison.Ordinal)
            );
            var target = Path.Combine(studies, name, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
        return studies;
    }

    private string Write(string question)
    {
        var studies = demo.NewFolder();
        var questions = Directory.CreateDirectory(Path.Combine(studies, "decades", "questions")).FullName;
        File.WriteAllText(Path.Combine(studies, "decades", "study.json"), Declaration);
        File.WriteAllText(Path.Combine(questions, "films.sql"), question);
        return studies;
    }
}
