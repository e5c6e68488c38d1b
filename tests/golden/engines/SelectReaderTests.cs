using Cinelake.Jobs.Sql;

namespace Cinelake.Tests.Golden;

/// <summary>What can be said about a SELECT without running it.</summary>
public sealed class SelectReaderTests : IDisposable
{
    private readonly SelectReader reader = SelectReader.Open();

    [Theory]
    [InlineData("select 1", "")]
    [InlineData("select * from b join A on true left join b as c using (x)", "b A")]
    [InlineData("with a as (select * from raw), c as (select * from a) select * from c, \"Other\"", "raw Other")]
    [InlineData("with a as (select * from a) select * from a", "a")]
    [InlineData("select (select max(x) from p) from t where exists (select 1 from u where u.x in (select x from v))", "p t u v")]
    [InlineData("select * from (with a as (select 1 as x) select * from a) as inner_one join a on true", "a")]
    [InlineData("select x from t lateral_name left join lateral (select explode(g) as e from s) as l on true", "t s")]
    [InlineData("select x from a union all select x from b except select x from c", "a b c")]
    [InlineData("select x as t, 'from u' as s from v -- from w", "v")]
    [InlineData("with a as (select 1 as x) select (with b as (select * from a) select max(x) from b) from a", "")]
    [InlineData("select * from other.t", "other.t")]
    [InlineData("select * from 'file.parquet'", "file.parquet")]
    [InlineData("select * from range(3), unnest([1])", "")]
    [InlineData("select filter(split(s, ','), x -> x <> '') from é_table", "é_table")]
    public void Tables_are_the_names_that_no_with_defines(string sql, string expected)
    {
        var reading = reader.Read(new SelectText(sql, "test"));

        string.Join(' ', reading.Tables.Select(table => table.Name)).ShouldBe(expected);
    }

    [Fact]
    public void Table_is_told_with_its_place()
    {
        var select = new SelectText("-- é\nselect *\nfrom é\n  join missing on true", "models/x.sql");

        var table = reader.Read(select).Tables[1];

        SelectException
            .At(select, table.Offset, "there is no table 'missing'", ["known"])
            .Message.ShouldBe(
                "models/x.sql:4:8: there is no table 'missing'\n  4 |   join missing on true\n             ^\n  perhaps: known"
            );
    }

    [Theory]
    [InlineData("select 1;", "select 1")]
    [InlineData("select 1 ; ;\n", "select 1")]
    [InlineData("select ';'", "select ';'")]
    public void Semicolon_at_the_end_is_dropped(string sql, string expected) =>
        reader.Read(new SelectText(sql, "test")).Select.Sql.ShouldBe(expected);

    [Theory]
    [InlineData("", "models/x.sql: one SELECT is needed here, there are none.")]
    [InlineData("-- only words", "models/x.sql: one SELECT is needed here, there are none.")]
    [InlineData("select 1; select 2", "models/x.sql: one SELECT is needed here, there are 2 statements.")]
    [InlineData("drop table t", "models/x.sql: one SELECT is needed here, nothing else")]
    [InlineData("copy (select 1) to 'x'", "models/x.sql: one SELECT is needed here, nothing else")]
    [InlineData("set threads = 1", "models/x.sql: one SELECT is needed here, nothing else")]
    [InlineData("describe select 1", "models/x.sql: one SELECT is needed here, not DESCRIBE")]
    [InlineData("show tables", "models/x.sql: one SELECT is needed here, not DESCRIBE")]
    [InlineData("select 1 as a\nfrom t\nwhere ) = 1", "models/x.sql:3:7: syntax error at or near \")\"\n  3 | where ) = 1\n            ^")]
    [InlineData("select a,\n  from\n", "models/x.sql:2:7: syntax error at end of input")]
    [InlineData(
        "select *\nfrom read_csv('/etc/passwd')",
        "models/x.sql:2:6: a SELECT reads tables by their names; read_csv(...) is not " + "one"
    )]
    [InlineData("select 1) to 'x'; drop table t; copy (select 1", "models/x.sql:1:9: syntax error at or near \")\"")]
    public void What_is_not_one_select_is_refused_with_its_place(string sql, string says)
    {
        var error = Should.Throw<SelectException>(() => reader.Read(new SelectText(sql, "models/x.sql")));

        error.Message.ShouldStartWith(says);
    }

    public void Dispose() => reader.Dispose();
}
