using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Models;

/// <summary>What a header says is checked against the rest of the project, on a copy with one file added or changed.</summary>
public sealed class HeaderCheckTests : IDisposable
{
    private readonly ProjectCopy project = new();

    [Theory]
    [InlineData("refined/extra.sql", "-- Key: b", 2, "'Key' names 'b'")]
    [InlineData("refined/extra.sql", "-- Order: b", 2, "'Order' names 'b'")]
    [InlineData("refined/extra.sql", "-- Test: not_null(b)", 2, "'Test' names 'b'")]
    [InlineData("refined/extra.sql", "-- Test: unique(a, b)", 2, "'Test' names 'b'")]
    [InlineData("refined/extra.sql", "-- Test: accepted(b: x)", 2, "'Test' names 'b'")]
    [InlineData("refined/extra.sql", "-- Test: found(b in dim_title.title_key)", 2, "'Test' names 'b'")]
    [InlineData("refined/extra.sql", "-- Test: found(a in dim_title.key)", 2, "'Test' names 'key', which dim_title does not have")]
    [InlineData("refined/extra.sql", "-- Test: found(a in dim_titles.title_key)", 2, "names an unknown table")]
    [InlineData("refined/extra.sql", "-- Test: drawn(a as b from dim_title)", 2, "'Test' names 'b'")]
    [InlineData("refined/extra.sql", "-- Test: holds(a > 0 and b > 0)", 2, "'Test' names 'b'")]
    [InlineData("refined/extra.sql", "-- Test: holds(a >)", 2, "is not a condition")]
    [InlineData("refined/extra.sql", "-- Accounts: yes", 2, "'Accounts' does not belong here")]
    [InlineData("refined/extra.sql", "-- Source: Local", 2, "'Source' does not belong here")]
    [InlineData("refined/extra.sql", "-- Partition: dt", 2, "'Partition' does not belong here")]
    [InlineData("refined/extra.sql", "-- Guards: dim_title", 2, "'Guards' does not belong here")]
    [InlineData("refined/extra.sql", "-- Step: no", 2, "write 'Step: yes'")]
    [InlineData("trusted/extra.sql", "-- Source: Local\n-- Step: yes", 3, "'Step' does not belong here")]
    [InlineData("refined/tests/extra.sql", "-- Guards: dim_titles", 2, "no table 'dim_titles'")]
    [InlineData("refined/tests/extra.sql", "-- Guards: movie_credits", 2, "its own folder")]
    [InlineData("refined/tests/extra.sql", "-- Grain: a", 2, "'Grain' does not belong here")]
    [InlineData("trusted/extra.sql", "-- Source: All", 2, "where its files come from")]
    [InlineData("trusted/extra.sql", "-- Source: Local\n-- Partition: dt", 3, "have no dt")]
    [InlineData("trusted/extra.sql", "-- Source: Local\n-- Key: outcome", 3, "'Key' names 'outcome'")]
    [InlineData("trusted/rejects.sql", "-- Source: All\n-- Accounts: no", 3, "'Accounts' does not belong here")]
    [InlineData("trusted/movie_credits.sql", "-- Source: Local\n-- Accounts: no", 3, "no other table accounts")]
    public void A_header_that_cannot_be_is_refused_with_file_and_line(string file, string header, int line, string what)
    {
        var from = file.StartsWith("trusted", StringComparison.Ordinal) ? "movies_csv" : "dim_title";
        var more = file.StartsWith("trusted", StringComparison.Ordinal)
            ? ", cast('kept' as string) as outcome, cast('' as string) as raw_text"
            : "";
        project.Write(
            $"models/{file}",
            $"-- Purpose: p\n{header}\nselect cast(1 as int) as a{more} from "
                + $"{(file.EndsWith("rejects.sql", StringComparison.Ordinal) ? "refused" : from)}"
        );

        var error = Should.Throw<LakeException>(project.Load);

        error.Message.ShouldStartWith($"models/{file}:{line}: ");
        error.Message.ShouldContain(what);
    }

    [Fact]
    public void A_second_table_of_the_same_records_need_not_account_for_them()
    {
        project.Write(
            "models/trusted/extra.sql",
            "-- Purpose: p\n-- Source: Local\n-- Accounts: no\nselect cast(1 as int) as a, cast('kept' as string) as outcome, cast('' "
                + "as string) as raw_text from movies_csv"
        );

        var models = project.Load().Models;

        models.Single(model => model.Name == "extra").Header.Accounts.ShouldBeFalse();
        models.Single(model => model.Name == "movie_credits").Header.Accounts.ShouldBeTrue();
    }

    [Fact]
    public void A_refined_table_says_that_it_is_a_step_and_a_question_cannot_be_one()
    {
        const string Sql = "-- Purpose: p\n-- Step: yes\nselect cast(1 as int) as a from dim_title";
        project.Write("models/refined/extra.sql", Sql);

        project.Load().Models.Single(model => model.Name == "extra").Role.ShouldBe(TableRole.Step);

        project.Write("studies/comedy/questions/extra.sql", Sql);
        Should
            .Throw<LakeException>(project.Load)
            .Message.ShouldStartWith("studies/comedy/questions/extra.sql:2: 'Step' does not belong " + "here");
    }

    [Fact]
    public void A_test_of_a_study_guards_answers_of_it_alone()
    {
        project.Write(
            "studies/comedy/tests/extra.sql",
            "-- Purpose: p\n-- Guards: crime-and-war/wars_over_time\nselect cast(1 as int) as a from dim_title"
        );

        Should
            .Throw<LakeException>(project.Load)
            .Message.ShouldStartWith("studies/comedy/tests/extra.sql:2: 'crime-and-war/wars_over_time' is not of comedy");
    }

    [Theory]
    [InlineData("-- Purpose: p\n-- Guards: comedy/factors\nselect cast(1 as int) as a from \"comedy/short_vs_long\"", "out of reach")]
    [InlineData("-- Purpose: p\nselect cast(1 as int) as a from dim_title", "must name the tables that it guards")]
    public void A_test_of_a_study_reads_answers_that_it_guards(string sql, string what)
    {
        project.Write("studies/comedy/tests/extra.sql", sql);

        Should.Throw<LakeException>(project.Load).Message.ShouldContain(what);
    }

    /// <inheritdoc/>
    public void Dispose() => project.Dispose();
}
