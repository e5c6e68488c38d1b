using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>What an engine says about a SELECT that cannot be run.</summary>
public sealed class EngineErrorTests(DuckDbFixture fixture) : IClassFixture<DuckDbFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(
        "select 'é😀' as a\nfrom (select 1 as x) t\nwhere 'é😀' = ) = 1",
        "m.sql:3:14: syntax error at or near \")\"\n  3 | where 'é😀' = ) = 1\n                   ^"
    )]
    [InlineData(
        "select\n    'é😀' as a, title\nfrom (select 1 as titel) t",
        "m.sql:2:16: Referenced column \"title\" not found in FROM clause!\n  2 |     'é😀' as a, title\n                     ^\n  "
            + "perhaps: titel"
    )]
    [InlineData("select 1 as a\nfrom nowhere", "m.sql:2:6: Table with name nowhere does not exist!\n  2 | from nowhere\n           ^")]
    [InlineData(
        "select\n\tlengthh('a') as a",
        "m.sql:2:2: Scalar Function with name lengthh does not exist!\n  2 | \tlengthh('a') as a\n      \t^\n  perhaps: length"
    )]
    [InlineData(
        "select 1 as a union all\nselect 1, 2",
        "m.sql: Set operations can only apply to expressions with the same number of result columns"
    )]
    public async Task Fault_in_the_text_is_told_with_file_line_and_column(string sql, string says)
    {
        foreach (var run in Runs(new SelectText(sql, "m.sql")))
            (await Should.ThrowAsync<SelectException>(run)).Message.ShouldBe(says);
    }

    [Fact]
    public async Task Fault_in_the_data_is_told_with_file_line_and_column()
    {
        var select = new SelectText("-- Purpose: é\nselect\n    cast(s as int) as n\nfrom (values ('1'), ('x')) as t(s)", "m.sql");

        var error = await Should.ThrowAsync<SelectException>(() => fixture.Engine.QueryAsync(select, Cancellation));

        error.Message.ShouldBe(
            "m.sql:3:5: Could not convert string 'x' to INT32 when casting from source column s\n  3 |     cast(s as int) as n\n          ^"
        );
    }

    [Theory]
    [InlineData("select\n    s, plus_one(titel) as n\nfrom numbers", "m.sql:2:17: Referenced column \"titel\" not found")]
    [InlineData(
        "select\n    s, plus_one(s) as n\nfrom numbers",
        "m.sql:2:8: in macro as_int (macros.sql:3), called in macro plus_one (macros.sql:5): Could not convert string 'x' to INT32"
    )]
    [InlineData("select plus_one('1') as a,\n    b\nfrom numbers", "m.sql:2:5: Referenced column \"b\" not found")]
    [InlineData("select\n    plus_oen(s) as n\nfrom numbers", "m.sql:2:5: Scalar Function with name plus_oen does not exist!")]
    public async Task Fault_around_a_macro_is_told_at_the_place_as_written(string sql, string says)
    {
        var select = MacroErrors.Expand(fixture, sql);

        var error = await Should.ThrowAsync<SelectException>(() => fixture.Engine.QueryAsync(select, Cancellation));

        error.Message.ShouldStartWith(says);
        if (sql.Contains("plus_oen", StringComparison.Ordinal))
            error.Message.ShouldContain("\n  perhaps: plus_one");
    }

    [Fact]
    public async Task Fault_in_a_view_is_told_with_the_file_of_the_view()
    {
        await fixture.Engine.BindSelectAsync(
            "first_view",
            new SelectText("select s\nfrom (values ('1'), ('x')) as t(s)", "first.sql"),
            Cancellation
        );
        await fixture.Engine.BindSelectAsync(
            "second_view",
            new SelectText("select\n    s, cast(s as int) as n\nfrom first_view", "second.sql"),
            Cancellation
        );
        await fixture.Engine.BindSelectAsync("third_view", new SelectText("select n\nfrom second_view", "third.sql"), Cancellation);

        foreach (var run in Runs(new SelectText("select\n\n\n\n\n\n\n        n + 1 as m\nfrom third_view", "m.sql"), describes: false))
            (await Should.ThrowAsync<SelectException>(run)).Message.ShouldStartWith(
                "second.sql:2:8: Could not convert string 'x' to INT32"
            );
    }

    [Fact]
    public async Task Text_put_around_a_select_shifts_no_line()
    {
        var select = new SelectText("select 1 as a,\n    b\nfrom (select 1 as x) t -- end", "m.sql").Around("a", "where a > 0").Around("a");

        var error = await Should.ThrowAsync<SelectException>(() => fixture.Engine.QueryAsync(select, Cancellation));

        error.Message.ShouldStartWith("m.sql:2:5: Referenced column \"b\" not found");
    }

    [Fact]
    public async Task Fault_in_the_text_around_is_told_with_the_file()
    {
        var select = new SelectText("select 1 as a", "m.sql").Around("a, dt");

        var error = await Should.ThrowAsync<SelectException>(() => fixture.Engine.DescribeAsync(select, Cancellation));

        error.Message.ShouldBe("m.sql: Referenced column \"dt\" not found in FROM clause!\n  perhaps: a");
    }

    [Theory]
    [InlineData(
        "select sum(x) as total from (values (1)) as t(x)",
        "m.sql: column total is of type HUGEINT, which a table cannot hold: cast it in the last select."
    )]
    [InlineData(
        "select cast('12:00' as time) as t",
        "m.sql: column t is of type TIME, which a table cannot hold: cast it in the last select."
    )]
    public async Task Column_that_no_table_can_hold_is_refused(string sql, string says)
    {
        var file = fixture.NewFolder();

        var error = await Should.ThrowAsync<SelectException>(() =>
            fixture.Engine.WriteAsync(new SelectText(sql, "m.sql"), [], file, null, Cancellation)
        );

        error.Message.ShouldBe(says);
        Directory.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task File_that_is_no_parquet_is_told_by_name()
    {
        var file = fixture.NewFile("parquet");
        await File.WriteAllTextAsync(file, "nothing", Cancellation);

        var error = await Should.ThrowAsync<LakeException>(() =>
            fixture.Engine.BindTableAsync(new TableView("broken", [new("a", "int")], [new(null, [file])]), Cancellation)
        );

        error.Message.ShouldStartWith("cannot read broken: ");
        error.Message.ShouldContain(file);
    }

    private IEnumerable<Func<Task>> Runs(SelectText select, bool describes = true)
    {
        yield return () => fixture.Engine.QueryAsync(select, Cancellation);
        yield return () => fixture.Engine.WriteAsync(select, [], fixture.NewFolder(), null, Cancellation);
        if (!describes)
            yield break;
        yield return () => fixture.Engine.DescribeAsync(select, Cancellation);
        yield return () => fixture.Engine.BindSelectAsync("bound", select, Cancellation);
    }
}
