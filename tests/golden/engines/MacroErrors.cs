using Cinelake.Jobs.Sql;

namespace Cinelake.Tests.Golden;

/// <summary>A SELECT with calls of macros, one of which fails for a text that is no number.</summary>
internal static class MacroErrors
{
    private const string Macros = """
        -- A number.
        macro as_int(s string) returns int as
            cast(s as int) + 0;
        -- One more.
        macro plus_one(s string) returns int as as_int(s) + 1;
        """;

    /// <summary>The SELECT as an engine gets it; <c>numbers</c> holds the texts <c>1</c> and <c>x</c>.</summary>
    public static SelectText Expand(EngineFixture fixture, string sql) =>
        SqlMacros
            .Read([new SelectText(Macros, "macros.sql")], fixture.Selects)
            .Expand(
                new SelectText(sql.Replace("numbers", "(select explode(split('1,x', ',')) as s) as t", StringComparison.Ordinal), "m.sql")
            );
}
