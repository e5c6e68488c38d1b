using Cinelake.Jobs.Models;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Models;

/// <summary>The tables that the questions of a study share, on a copy of the project with one more.</summary>
public sealed class StudyTableTests : IDisposable
{
    private const string Film = "studies/comedy/tables/population.sql";
    private const string Question = "studies/comedy/questions/extra.sql";
    private const string FilmSql =
        "-- Purpose: p\n-- Key: a\nselect cast(title_key as bigint) as a from dim_title where votes > (select factor_min_titles from "
        + "params)";
    private readonly ProjectCopy project = new();

    [Fact]
    public void A_question_reads_a_table_of_its_study_by_its_short_name()
    {
        project.Write(Film, FilmSql);
        project.Write(
            Question,
            "-- Purpose: p\n-- Test: found(a in population.a)\nwith first as (select * from population), second as (select * from "
                + "population as other)\nselect cast(first.a as bigint) as a from first cross join second cross join population where "
                + "population.a > 0"
        );

        var loaded = project.Load();
        var question = loaded.Models.Single(model => model.Name == "comedy/extra");

        question.Tables.ShouldBe(["comedy/population"]);
        question.Select.Sql.ShouldContain(
            "with first as (select * from \"comedy/population\" as population), second as (select * from \"comedy/population\" as other)"
        );
        question.Select.Sql.ShouldEndWith("cross join \"comedy/population\" as population where population.a > 0");
        question.Header.Tests.ShouldHaveSingleItem().Values.ShouldBe(["comedy/population", "a"]);
        loaded.Models.Single(model => model.Name == "comedy/population").Role.ShouldBe(TableRole.StudyTable);
        loaded.ParametersOf(question).Select(parameter => parameter.Name).ShouldBe(["factor_min_titles"]);
    }

    [Fact]
    public void Study_tables_are_built_after_refined_and_before_the_answers_each_after_those_it_reads()
    {
        project.Write(Film, FilmSql);
        project.Write("studies/comedy/tables/best.sql", "-- Purpose: p\nselect cast(a as bigint) as a from population");

        var models = project.Load().Models;

        models
            .Where(model => model.Stage == Stage.Studies && model.Study == "comedy" && model.Name is "comedy/best" or "comedy/population")
            .Select(model => model.Name)
            .ShouldBe(["comedy/population", "comedy/best"]);
        models.Select(model => model.Stage).ShouldBe(models.Select(model => model.Stage).Order());
    }

    [Fact]
    public void An_error_behind_a_short_name_keeps_its_place()
    {
        project.Write(Film, FilmSql);
        project.Write(Question, "-- Purpose: p\nselect cast(population.a as bigint) as a from population join dim_titel on true");

        Should.Throw<SelectException>(project.Load).Message.ShouldStartWith($"{Question}:2:63: there is no table 'dim_titel'");
    }

    [Theory]
    [InlineData("studies/comedy/tables/dim_title.sql", "from dim_genre", ":1: models/refined/dim_title.sql has the name 'dim_title' too")]
    [InlineData(
        "studies/comedy/tables/factors.sql",
        "from dim_genre",
        ":1: studies/comedy/questions/factors.sql has the name 'factors' too"
    )]
    [InlineData("studies/comedy/tables/params.sql", "from dim_genre", ":1: 'params' cannot name a study table or a seed")]
    [InlineData("studies/comedy/tables/two words.sql", "from dim_genre", ":1: 'two words' cannot name a study table or a seed")]
    [InlineData(
        "studies/comedy/tables/one.sql",
        "from movie_credits",
        ":2:36: 'movie_credits' is out of reach here: a study table reads tables of Refined"
    )]
    [InlineData("studies/comedy/tables/one.sql", "from one", ":1: these tables read each other in a circle: comedy/one -> comedy/one")]
    [InlineData("studies/crime-and-war/tables/one.sql", "from \"comedy/population\"", ":2:36: 'comedy/population' is out of reach here")]
    [InlineData("studies/crime-and-war/questions/one.sql", "from population", ":2:36: there is no table 'population'")]
    [InlineData("studies/comedy/questions/one.sql", "from populations", ":2:36: there is no table 'populations'")]
    [InlineData("studies/comedy/tables/one.sql", "from \"comedy/factors\"", ":2:36: 'comedy/factors' is out of reach here")]
    [InlineData("models/refined/one.sql", "from \"comedy/population\"", ":2:36: 'comedy/population' is out of reach here")]
    public void A_table_that_cannot_be_is_refused_with_its_place(string file, string from, string what)
    {
        project.Write(Film, FilmSql);
        project.Write(file, $"-- Purpose: p\nselect cast(1 as bigint) as a {from}");

        Should.Throw<LakeException>(project.Load).Message.ShouldStartWith($"{file}{what}");
    }

    [Fact]
    public void An_unknown_name_tells_the_tables_that_may_be_meant()
    {
        project.Write(Film, FilmSql);
        project.Write("studies/crime-and-war/questions/one.sql", "-- Purpose: p\nselect cast(1 as bigint) as a from population");

        Should.Throw<LakeException>(project.Load).Message.ShouldEndWith("perhaps: comedy/population");

        project.Delete("studies/crime-and-war/questions/one.sql");
        project.Write(Question, "-- Purpose: p\nselect cast(1 as bigint) as a from populations");

        Should.Throw<LakeException>(project.Load).Message.ShouldEndWith("perhaps: population");
    }

    [Fact]
    public void A_test_of_a_study_guards_a_table_of_it_by_its_short_name_and_reads_it_unguarded()
    {
        project.Write(Film, FilmSql);
        project.Write(
            "studies/comedy/tests/one.sql",
            "-- Purpose: p\n-- Guards: population\nselect cast(a as bigint) as a from population"
        );
        project.Write(
            "studies/comedy/tests/two.sql",
            "-- Purpose: p\n-- Guards: comedy/factors\nselect cast(a as bigint) as a from population"
        );

        var tests = project.Load().TestSelects;

        tests.Single(test => test.Name == "comedy/one").Header.Guards.ShouldBe(["comedy/population"]);
        tests.Single(test => test.Name == "comedy/two").Tables.ShouldBe(["comedy/population"]);
    }

    [Fact]
    public void A_test_of_another_study_cannot_read_it()
    {
        project.Write(Film, FilmSql);
        project.Write(
            "studies/crime-and-war/tests/one.sql",
            "-- Purpose: p\n-- Guards: crime-and-war/franchises\nselect cast(a as bigint) as a from \"comedy/population\""
        );

        Should
            .Throw<LakeException>(project.Load)
            .Message.ShouldStartWith("studies/crime-and-war/tests/one.sql:3:36: 'comedy/population' is out of reach");
    }

    /// <inheritdoc/>
    public void Dispose() => project.Dispose();
}
