using System.Text.Json;

namespace Cinelake.Tests.EndToEnd;

public sealed class CommandTests(DemoFiles demo)
{
    [Theory]
    [InlineData("bild")]
    [InlineData("build", "gold", "--lake", "x")]
    [InlineData("build", "--lake", "x", "--max-rejects", "2")]
    [InlineData("build", "--lake", "x", "--max-rejects", "0,01")]
    [InlineData("build", "--lake", "x", "--max-rejects", "1%")]
    [InlineData("build", "--lake", "x", "--threads", "99999999999")]
    [InlineData("parity", "--lake", "x", "--threads", "0")]
    [InlineData("show", "--lake", "x", "--rows", "abc")]
    [InlineData("rollback", "abc", "--lake", "x")]
    [InlineData("build", "--lake", "x", "--engine", "hadoop")]
    [InlineData("clean", "--lake", "x", "--keep", "0")]
    [InlineData("build", "--lake", "x", "--from-dt", "2024-4-30")]
    [InlineData("build", "--lake", "s3://")]
    [InlineData("build", "--lake", "")]
    [InlineData("build", "--lake", "x", "--memory", "much")]
    [InlineData("build", "--lake", "x", "--set", "comedy")]
    [InlineData("export", "--lake", "x", "--out", "")]
    [InlineData("show", "--lake", "x", "--quiet", "--verbose")]
    [InlineData("build")]
    public async Task A_wrong_command_line_ends_with_2_and_prints_to_stderr_only(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(Programs.Jobs, arguments);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("error: ");
    }

    [Fact]
    public async Task A_setting_that_is_no_number_is_a_usage_error_that_names_it()
    {
        var run = await ProgramRun.OfAsync(
            ProgramRun
                .Command(Programs.Jobs, "build", "--lake", "x")
                .WithEnvironmentVariables(variables => variables.Set("CINELAKE_THREADS", "many"))
        );

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("the setting 'threads' must be a whole number from 1 to 1024, not 'many'.");
    }

    [Fact]
    public async Task A_lake_without_files_says_what_to_do()
    {
        var run = await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", demo.NewFolder());

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("land files first");
    }

    [Fact]
    public async Task Ask_lists_the_questions_with_their_parameters_and_needs_no_lake_for_that()
    {
        var run = (await ProgramRun.OfAsync(Programs.Jobs, "ask")).ShouldSucceed();

        run.Output.ShouldContain("comedy/factors");
        run.Output.ShouldNotContain("factor_min_titles");
    }

    [Fact]
    public async Task Ask_with_a_study_lists_its_questions_and_parameters_and_needs_no_lake_for_that()
    {
        var run = (await ProgramRun.OfAsync(Programs.Jobs, "ask", "comedy")).ShouldSucceed();

        run.Output.ShouldContain("comedy/factors");
        run.Output.ShouldNotContain("crime-and-war/");
        run.Output.ShouldContain("comedy.factor_min_titles");
        run.Output.ShouldContain("Comedies that a genre needs to be among the factors.");
    }

    [Theory]
    [InlineData("Did you mean 'build'?", "bild", "--lake", "x")]
    [InlineData("Did you mean '--lake'?", "build", "--lkae", "x")]
    [InlineData("Did you mean 'duckdb'?", "build", "--lake", "x", "--engine", "dukdb")]
    [InlineData("Did you mean 'comedy'?", "ask", "comdy")]
    [InlineData("Did you mean 'comedy/factors'?", "ask", "comedy/factrs", "--lake", "x")]
    [InlineData("Did you mean 'factor_min_titles'?", "ask", "comedy/factors", "--set", "factor_min_title=1", "--lake", "x")]
    [InlineData("Did you mean 'comedy'?", "plan", "--set", "comedi.factor_min_titles=1", "--lake", "x")]
    public async Task A_mistyped_name_says_which_was_meant(string hint, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(Programs.Jobs, arguments);

        run.ExitCode.ShouldBeInRange(1, 2);
        run.Error.ShouldContain(hint);
        run.Error.Split("error: ").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_mistyped_table_says_which_was_meant()
    {
        var show = await ProgramRun.OfAsync(Programs.Jobs, "show", "dim_titel", "--lake", demo.BuiltLake);
        var sql = await ProgramRun.OfAsync(Programs.Jobs, "sql", "select 1 as n from dim_titel", "--lake", demo.BuiltLake);

        show.ShouldBeRefused("Did you mean 'dim_title'?");
        sql.ShouldBeRefused("perhaps: dim_title");
    }

    [Fact]
    public async Task A_step_table_is_listed_only_when_asked_for_and_has_no_link()
    {
        var list = (await ProgramRun.OfAsync(Programs.Jobs, "show", "--lake", demo.BuiltLake)).ShouldSucceed();
        var all = (await ProgramRun.OfAsync(Programs.Jobs, "show", "--steps", "--lake", demo.BuiltLake)).ShouldSucceed();
        var step = (await ProgramRun.OfAsync(Programs.Jobs, "show", "tmdb_credit", "--schema", "--lake", demo.BuiltLake)).ShouldSucceed();

        list.Output.ShouldNotContain("tmdb_credit");
        list.Error.ShouldContain("'cinelake show --steps' lists them too");
        all.Output.ShouldContain("tmdb_credit");
        all.Error.ShouldNotContain("--steps");
        step.Output.ShouldContain("title_key");
        Directory.Exists(Path.Combine(demo.BuiltLake, "Refined", "current", "dim_title")).ShouldBeTrue();
        Directory.Exists(Path.Combine(demo.BuiltLake, "Refined", "current", "tmdb_credit")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_seed_is_shown_as_the_project_has_it()
    {
        var rows = await ProgramRun.OfAsync(Programs.Jobs, "show", "country", "--rows", "1000", "--csv", "--lake", demo.BuiltLake);
        var schema = await ProgramRun.OfAsync(Programs.Jobs, "show", "country", "--schema", "--csv", "--lake", demo.BuiltLake);
        var known = await LakeState.NumberAsync(demo.BuiltLake, "select count(*) as n from dim_country where region is not null");

        rows.ShouldSucceed().Output.ShouldContain("CI,Cote D'Ivoire,Africa,false");
        rows.Output.Trim().Split('\n').Length.ShouldBe((int)known + 1);
        schema.ShouldSucceed().Output.ShouldContain("is_south_america,boolean");
    }

    [Fact]
    public async Task Columns_are_shown_with_their_types_and_what_they_hold()
    {
        var columns = (
            await ProgramRun.OfAsync(Programs.Jobs, "show", "tmdb_movies", "--columns", "--csv", "--lake", demo.BuiltLake)
        ).ShouldSucceed();

        columns.Output.ShouldStartWith("column,type,description");
        columns.Output.TrimEnd().ShouldEndWith("dt,date,the day on which the answer was collected");
    }

    [Fact]
    public async Task Quiet_says_nothing_and_verbose_says_what_ran()
    {
        string[] command = ["ask", "comedy/short_vs_long", "--lake", demo.BuiltLake];

        var plain = (await ProgramRun.OfAsync(Programs.Jobs, command)).ShouldSucceed();
        var verbose = (await ProgramRun.OfAsync(Programs.Jobs, [.. command, "--verbose"])).ShouldSucceed();
        var quiet = (await ProgramRun.OfAsync(Programs.Jobs, "build", "--quiet", "--lake", demo.BuiltCopy())).ShouldSucceed();

        verbose.Output.ShouldBe(plain.Output);
        verbose.Error.ShouldContain("engine duckdb");
        verbose.Error.ShouldContain("select * from \"comedy/short_vs_long\"");
        (quiet.Output + quiet.Error).ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_of_a_command_is_what_its_own_option_prints()
    {
        var help = (await ProgramRun.OfAsync(Programs.Jobs, "help", "build")).ShouldSucceed();
        var option = (await ProgramRun.OfAsync(Programs.Jobs, "build", "--help")).ShouldSucceed();

        help.Output.ShouldBe(option.Output);
        (await ProgramRun.OfAsync(Programs.Jobs, "help", "biuld")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Rows_below_each_other_are_printed_to_a_pipe_too()
    {
        var run = (
            await ProgramRun.OfAsync(Programs.Jobs, "show", "dim_title", "--rows", "2", "--vertical", "--lake", demo.BuiltLake)
        ).ShouldSucceed();

        run.Output.ShouldContain("row 2\n");
        run.Output.ShouldContain("title_key:");
    }

    [Fact]
    public async Task Ask_lists_for_machines_each_question_with_the_parameters_it_reads()
    {
        var run = (await ProgramRun.OfAsync(Programs.Jobs, "ask", "--json")).ShouldSucceed();

        using var list = JsonDocument.Parse(run.Output);
        var question = list.RootElement.EnumerateArray().Single(row => row.GetProperty("question").GetString() == "comedy/genre_periods");
        question
            .GetProperty("parameters")
            .EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString())
            .ShouldBe(["period_min_titles"]);
    }

    [Fact]
    public async Task Ask_prints_several_answers_each_under_its_name()
    {
        string[] questions = ["comedy/short_vs_long", "comedy/factors"];

        var published = (await ProgramRun.OfAsync(Programs.Jobs, ["ask", .. questions, "--lake", demo.BuiltLake])).ShouldSucceed();
        var computed = (
            await ProgramRun.OfAsync(Programs.Jobs, ["ask", .. questions, "--set", "factor_min_titles=50", "--lake", demo.BuiltLake])
        ).ShouldSucceed();
        var apart = await Task.WhenAll(
            questions.Select(question => ProgramRun.OfAsync(Programs.Jobs, "ask", question, "--lake", demo.BuiltLake))
        );

        published.Output.ShouldBe(string.Concat(questions.Zip(apart, (question, run) => $"\n# {question}\n{run.ShouldSucceed().Output}")));
        computed.Output.ShouldBe(published.Output);
    }

    [Fact]
    public async Task Ask_prints_one_answer_for_machines()
    {
        var run = await ProgramRun.OfAsync(
            Programs.Jobs,
            "ask",
            "comedy/short_vs_long",
            "comedy/factors",
            "--json",
            "--lake",
            demo.BuiltLake
        );

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("cinelake export");
    }

    [Fact]
    public async Task Ask_with_the_default_set_gives_the_published_answer()
    {
        var published = await ProgramRun.OfAsync(Programs.Jobs, "ask", "comedy/short_vs_long", "--json", "--lake", demo.BuiltLake);
        var computed = await ProgramRun.OfAsync(
            Programs.Jobs,
            "ask",
            "comedy/short_vs_long",
            "--set",
            "factor_min_titles=50",
            "--json",
            "--lake",
            demo.BuiltLake
        );

        computed.ShouldSucceed().Output.ShouldBe(published.ShouldSucceed().Output);
    }

    [Theory]
    [InlineData("drop table fact_title", "command line:")]
    [InlineData("select 1 as a; select 2 as b", "command line:")]
    [InlineData("select * from fact_titel", "command line:1:15")]
    [InlineData("copy (select 1) to 'x.csv'", "command line:")]
    [InlineData("select * from read_csv('/etc/passwd')", "")]
    public async Task Sql_runs_one_select_over_the_lake_and_nothing_else(string select, string where)
    {
        var run = await ProgramRun.OfAsync(Programs.Jobs, "sql", select, "--lake", demo.BuiltLake);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith($"error: {where}");
    }

    [Fact]
    public async Task Sql_gives_csv()
    {
        var run = (
            await ProgramRun.OfAsync(Programs.Jobs, "sql", "select 'a,b' as x, 1 as y", "--csv", "--lake", demo.BuiltLake)
        ).ShouldSucceed();

        run.Output.ShouldBe("x,y\n\"a,b\",1\n");
    }

    [Fact]
    public async Task Tests_of_what_is_published_pass()
    {
        var run = (await ProgramRun.OfAsync(Programs.Jobs, "test", "--json", "--lake", demo.BuiltLake)).ShouldSucceed();

        run.Output.ShouldContain("\"passed\"");
        run.Output.ShouldNotContain("\"failed\"");
    }

    [Fact]
    public async Task Export_writes_every_answer()
    {
        var folder = demo.NewFolder();

        (await ProgramRun.OfAsync(Programs.Jobs, "export", "--out", folder, "--format", "csv", "--lake", demo.BuiltLake)).ShouldSucceed();

        Directory.GetFiles(Path.Combine(folder, "comedy")).Length.ShouldBe(5);
    }

    [Fact]
    public async Task The_embedded_engine_says_that_it_keeps_no_catalog()
    {
        var run = await ProgramRun.OfAsync(Programs.Jobs, "catalog", "--lake", demo.BuiltLake, "--engine", "duckdb");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("has no catalog");
    }

    [Fact]
    public async Task A_rollback_publishes_the_older_content_again_and_clean_keeps_what_is_named()
    {
        var lake = demo.BuiltCopy();
        var first = await LakeState.HashesAsync(lake);
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--set", "comedy.factor_min_titles=1", "--lake", lake)).ShouldSucceed();
        (await LakeState.HashesAsync(lake))["comedy/factors"].ShouldNotBe(first["comedy/factors"], StringComparer.Ordinal);

        (await ProgramRun.OfAsync(Programs.Jobs, "rollback", "1", "--lake", lake)).ShouldSucceed();
        (await LakeState.HashesAsync(lake)).ShouldBe(first);
        (await ProgramRun.OfAsync(Programs.Jobs, "clean", "--keep", "1", "--lake", lake)).ShouldSucceed();

        (await LakeState.HashesAsync(lake)).ShouldBe(first);
        LakeState.Manifests(lake, "Refined").ShouldBe(["00000003"]);
        (await ProgramRun.OfAsync(Programs.Jobs, "rollback", "1", "--lake", lake)).ExitCode.ShouldBe(1);
    }
}
