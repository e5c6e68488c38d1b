using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>What Spark's errors become, and what a cancelled query leaves.</summary>
[Collection(SparkCollection.Name)]
[Trait("needs", "spark")]
public sealed class SparkErrorTests(SparkFixture fixture)
{
    private readonly IEngine engine = fixture.Engine;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("select\n    'é😀' as a, title\nfrom (select 1 as titel) t", "m.sql:2:16: A column", "perhaps: titel")]
    [InlineData("select 1 as a\nfrom nowhere", "m.sql:2:6: The table or view `nowhere` cannot be found", "2 | from nowhere")]
    [InlineData("select 1 as a\nfrom (select 1 as x) t\nwhere ) = 1", "m.sql:3:7: syntax error at or near", "3 | where ) = 1")]
    public async Task Fault_in_the_text_is_told_with_file_line_and_column(string sql, string begins, string holds)
    {
        var error = await Should.ThrowAsync<SelectException>(() =>
            engine.QueryAsync(new SelectText(sql, "m.sql").Around("a"), Cancellation)
        );

        error.Message.ShouldStartWith(begins);
        error.Message.ShouldContain(holds);
    }

    [Theory]
    [InlineData("select\n    s, plus_one(titel) as n\nfrom numbers", "m.sql:2:17: A column")]
    [InlineData(
        "select\n    s, plus_one(s) as n\nfrom numbers",
        "m.sql:2:8: in macro as_int (macros.sql:3), called in macro plus_one (macros.sql:5): The value 'x' of the type"
    )]
    [InlineData("select plus_one('1') as a,\n    b\nfrom numbers", "m.sql:2:5: A column")]
    [InlineData("select\n    plus_oen(s) as n\nfrom numbers", "m.sql:2:5: Cannot resolve")]
    public async Task Fault_around_a_macro_is_told_at_the_place_as_written(string sql, string says)
    {
        var select = MacroErrors.Expand(fixture, sql);

        var error = await Should.ThrowAsync<SelectException>(() => engine.QueryAsync(select, Cancellation));

        error.Message.ShouldStartWith(says);
        if (sql.Contains("plus_oen", StringComparison.Ordinal))
            error.Message.ShouldContain("\n  perhaps: plus_one");
    }

    [Fact]
    public async Task Fault_in_the_data_is_told_with_the_file_of_the_view_it_is_in()
    {
        await engine.BindSelectAsync(
            "faulty_view",
            new SelectText("select\n    s, cast(s as int) as n\nfrom (select explode(split('1,x', ',')) as s) t", "view.sql"),
            Cancellation
        );

        var error = await Should.ThrowAsync<SelectException>(() =>
            engine.QueryAsync(new SelectText("select n from faulty_view", "m.sql"), Cancellation)
        );

        error.Message.ShouldStartWith("view.sql:2:8: The value 'x' of the type \"STRING\" cannot be cast to \"INT\"");
    }

    [Fact]
    public async Task Cancelled_write_leaves_nothing_and_a_usable_engine()
    {
        // Spark's task checks whether it is to stop before each batch of a file's rows, and nowhere else: so many batches, each of little
        // work.
        var rows = await EngineFixture.WriteFileAsync(
            engine,
            new SelectText("select cast(x as int) as n from range(1000000) as t(x)", "test"),
            fixture.NewFolder(),
            Cancellation
        );
        await engine.BindTableAsync(new TableView("million", [new("n", "int")], [new(null, [rows])]), Cancellation);
        var folder = fixture.NewFolder();
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writing = engine.WriteAsync(
            new SelectText("select n, md5(cast(x as string)) as m from million cross join range(1000) as t(x)", "m.sql"),
            [],
            folder,
            null,
            cancelled.Token
        );
        while (!Directory.Exists(folder))
            await Task.Delay(5, Cancellation);

        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => writing);

        Directory.Exists(folder).ShouldBeFalse();
        (await engine.QueryAsync(new SelectText("select 1 as a", "m.sql"), Cancellation)).Rows.Single().ShouldBe([1]);
    }

    [Fact]
    public async Task Rows_in_an_order_are_one_file_in_that_order()
    {
        var folder = fixture.NewFolder();

        var written = await engine.WriteAsync(
            new SelectText("select cast(mod(x * 7919, 1000) as int) as n from range(1000) as t(x)", "m.sql"),
            ["n"],
            folder,
            null,
            Cancellation
        );

        written.Files.ShouldHaveSingleItem().Rows.ShouldBe(1000);
        await fixture.Inputs.BindTableAsync(
            new TableView("ordered", [new("n", "int")], [new(null, [Path.Combine(folder, written.Files[0].Name)])]),
            Cancellation
        );
        var read = await fixture.Inputs.QueryAsync(new SelectText("select n from ordered", "test"), Cancellation);
        read.Rows.Select(row => (int)row[0]!).ShouldBe(Enumerable.Range(0, 1000));
    }

    [Fact]
    public async Task Column_that_no_table_can_hold_is_refused()
    {
        var error = await Should.ThrowAsync<LakeException>(() =>
            engine.WriteAsync(
                new SelectText("select map_from_entries(array(struct(1, 2))) as m", "m.sql"),
                [],
                fixture.NewFolder(),
                null,
                Cancellation
            )
        );

        error.Message.ShouldContain("m.sql");
    }
}
