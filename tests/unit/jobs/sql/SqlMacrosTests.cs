using Cinelake.Jobs.Sql;

namespace Cinelake.Tests.Unit.Jobs.Sql;

/// <summary>Macros, read and put into a SELECT.</summary>
public sealed class SqlMacrosTests : IDisposable
{
    private readonly SelectReader reader = SelectReader.Open();

    [Theory]
    [InlineData("select twice(a + 1) as n", "select cast((a + 1) * 2 as bigint) as n")]
    [InlineData("select TWICE (a) as n", "select cast((a) * 2 as bigint) as n")]
    [InlineData("select twice(twice(a)) as n", "select cast((cast((a) * 2 as bigint)) * 2 as bigint) as n")]
    [InlineData("select four(a) as n", "select cast(cast(((a)) * 2 as bigint) * 2 as bigint) as n")]
    [InlineData("select words(',', s) as w", "select (split((s), (','))) as w")]
    [InlineData("select twice(f(a, [b, c])) as n", "select cast((f(a, [b, c])) * 2 as bigint) as n")]
    [InlineData("select of_day(d) as n", "select cast(day((d)) as int) as n")]
    [InlineData("select one() as n", "select cast(1 as int) as n")]
    [InlineData(
        "select 'twice(a)' as t, twice, x.twice(a), \"twice\"(a) -- twice(a)",
        "select 'twice(a)' as t, twice, x.twice(a), \"twice\"(a) -- twice(a)"
    )]
    [InlineData("select twice(a -- why\n  + '\n') as n,\n b", "select cast((a + '\n') * 2 as bigint)\n as n,\n b")]
    public void Call_is_replaced_by_the_body_cast_to_its_type_and_later_lines_keep_their_numbers(string sql, string expected)
    {
        var macros = Read(
            """
            -- Two.
            macro twice(n bigint) returns bigint as n * 2;
            -- Four.
            macro four(n bigint) returns bigint as
                twice(n) -- and
                * 2;
            -- Words.
            macro words(sign string, text string) returns array<string> as split(text, sign);
            -- Day.
            macro of_day(day date) returns int as day(day);
            -- One.
            macro one() returns int as 1;
            """
        );

        macros.Expand(new SelectText(sql, "m.sql")).Sql.ShouldBe(expected);
    }

    [Theory]
    [InlineData("select\n    twice(1, 2) as n", "m.sql:2:5: the macro twice(n bigint) takes 1 argument, here are 2\n")]
    [InlineData("select twice() as n", "m.sql:1:8: the macro twice(n bigint) takes 1 argument, here are 0\n")]
    [InlineData("select twice( /* none */ ) as n", "m.sql:1:8: the macro twice(n bigint) takes 1 argument, here are 0\n")]
    [InlineData("select both(1, ) as n", "m.sql:1:8: the argument b of both is empty\n")]
    [InlineData("select é, twice((1) as n", "m.sql:1:11: the bracket of twice( is not closed\n")]
    [InlineData("select twice(1) over (order by 1) as n", "m.sql:1:8: the macro twice is an expression and takes no over: ")]
    public void Call_that_cannot_be_expanded_is_refused_at_its_place(string sql, string message)
    {
        var macros = Read("-- T.\nmacro twice(n bigint) returns bigint as n * 2;\n-- B.\nmacro both(a int, b int) returns int as a + b;");

        Should.Throw<SelectException>(() => macros.Expand(new SelectText(sql, "m.sql"))).Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("macro a(x int) returns int as x;", "1:7: say in a comment above a what it returns, also for NULL")]
    [InlineData("-- File.\n\nmacro a(x int) returns int as x;", "3:7: say in a comment above a")]
    [InlineData("-- A.\nmakro a(x int) returns int as x;", "2:1: a macro begins with the word macro: write ")]
    [InlineData("-- A.\nmacro A(x int) returns int as x;", "2:7: a macro's name consists of lower case letters")]
    [InlineData("-- A.\nmacro a returns int as 1;", "2:9: the name of a macro is followed by its parameters in brackets")]
    [InlineData("-- A.\nmacro a(x int y int) returns int as x;", "2:15: the parameters of a must be separated by commas")]
    [InlineData("-- A.\nmacro a(x int, x int) returns int as x;", "2:16: a has two parameters x")]
    [InlineData("-- A.\nmacro a(x int) as x;", "2:16: the parameters of a are followed by the type that it returns")]
    [InlineData("-- A.\nmacro a(x text) returns int as x;", "2:11: 'text' cannot be a type of a macro")]
    [InlineData("-- A.\nmacro a(x any) returns any as x;", "2:24: 'any' cannot be a type of a macro")]
    [InlineData("-- A.\nmacro a(x int) returns int x;", "2:28: the type that a returns is followed by 'as'")]
    [InlineData("-- A.\nmacro a(x int) returns int as x", "2:7: the macro a has no semicolon at its end")]
    [InlineData("-- A.\nmacro a(x int) returns int as ;", "2:31: the macro a has no expression")]
    [InlineData("-- A.\nmacro a(x int) returns int as x) + (1;", "2:32: this bracket of a closes nothing")]
    [InlineData("-- A.\nmacro a(x int) returns int as\n    (x;", "3:7: a bracket of a is not closed")]
    [InlineData("-- A.\nmacro a(x int) returns int as\n    x + max(yy);", "3:13: yy is not a parameter of a(x int)")]
    [InlineData("-- A.\nmacro a(x int, y int) returns int as x;", "2:7: a does not use its parameter y")]
    [InlineData("-- A.\nmacro a(x int) returns int as\n x + (select n from t);", "3:21: a macro reads no table; a reads t")]
    [InlineData("-- A.\nmacro round(x int) returns int as x;", "2:7: round is a function of SQL: give the macro another name")]
    [InlineData(
        "-- A.\nmacro a(x int) returns int as x;\n-- B.\nmacro a(x int) returns int as x;",
        "4:7: a is already a macro, in models/macros/keys.sql:2"
    )]
    [InlineData(
        "-- A.\nmacro a(x int) returns int as\n b(x);\n-- B.\nmacro b(x int) returns int as\n 1 + a(x);",
        "6:6: macros call each other in a circle: a -> b -> a"
    )]
    [InlineData(
        "-- A.\nmacro a(x int) returns int as\n b(x, x);\n-- B.\nmacro b(x int) returns int as x;",
        "3:2: the macro b(x int) takes 1 argument, here are 2"
    )]
    public void Macro_that_cannot_be_is_refused_with_line_and_column(string text, string message)
    {
        Should.Throw<SelectException>(() => Read(text)).Message.ShouldStartWith($"models/macros/keys.sql:{message}");
    }

    [Fact]
    public void Lambda_of_a_body_has_variables_of_its_own()
    {
        var macros = Read("-- Without empty ones.\nmacro filled(list array<string>) returns array<string> as filter(list, x -> x <> '');");

        macros.Expand(new SelectText("select filled(l) as l", "m.sql")).Sql.ShouldBe("select (filter((l), x -> x <> '')) as l");
    }

    [Fact]
    public void Error_behind_a_call_points_at_the_place_as_written()
    {
        var macros = Read("-- T.\nmacro twice(n bigint) returns bigint as n * 2;");
        var select = macros.Expand(new SelectText("select\n    twice(\n        é𝄞\n    ) as n, twice(b) from from t", "m.sql"));

        var error = Should.Throw<SelectException>(() => reader.Read(select));

        error.Message.ShouldStartWith("m.sql:4:27: ");
        error.Message.ShouldEndWith("\n  4 |     ) as n, twice(b) from from t\n                                ^");
    }

    [Fact]
    public void Error_in_an_argument_points_at_the_argument_and_one_in_the_body_names_the_macro()
    {
        var macros = Read(
            "-- T.\nmacro twice(n bigint) returns bigint as\n    1 +\n    n * 2;\n-- F.\nmacro four(n bigint) returns bigint as "
                + "twice(n) * 2;"
        );
        var select = macros.Expand(new SelectText("select\n    four(titel) as n", "m.sql"));

        SelectException
            .At(select, select.Sql.IndexOf("titel", StringComparison.Ordinal), "no", [])
            .Message.ShouldStartWith("m.sql:2:10: no\n");
        SelectException
            .At(select, select.Sql.IndexOf("1 +", StringComparison.Ordinal), "no", [])
            .Message.ShouldStartWith(
                "m.sql:2:5: in macro twice (models/macros/keys.sql:3), called in macro four (models/macros/keys.sql:6): no\n"
            );
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private SqlMacros Read(string text) => SqlMacros.Read([new SelectText(text, "models/macros/keys.sql")], reader);
}
