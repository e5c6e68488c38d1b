using System.Text.RegularExpressions;
using Cinelake.Jobs.Sql;

namespace Cinelake.Tests.Demo;

/// <summary>A SELECT with a join that doubles rows of one of the tables or steps that it reads.</summary>
/// <param name="Place">What is doubled, and in which line.</param>
/// <param name="AllRows">The SELECT with every row doubled.</param>
/// <param name="EveryOther">The SELECT with every other row doubled: what only looks at shares sees no difference when all are.</param>
internal sealed partial record FanOut(string Place, SelectText AllRows, SelectText EveryOther)
{
    /// <summary>One for each <c>from</c> and <c>join</c> of a SELECT, in turn.</summary>
    public static IEnumerable<FanOut> Of(SelectText select)
    {
        foreach (var match in Source().Matches(select.Sql).Where(match => !IsComment(select.Sql, match.Index)))
        {
            var table = match.Groups["table"];
            var alias = match.Groups["alias"].Success ? "" : $" as {table.Value}";
            var twice = "cross join (select 1 as copy union all select 2 as copy) as copies";
            var all = $"(select once.* from {table.Value} as once {twice}){alias}";
            var other =
                $"(select once.* exclude (fan_out_turn) from (select source.*, row_number() over () as fan_out_turn from {table.Value} "
                + $"as source) as once {twice} where copies.copy = 1 or once.fan_out_turn % 2 = 0){alias}";
            var line = select.Sql.AsSpan(0, match.Index).Count('\n') + 1;
            yield return new FanOut($"{select.Origin}:{line} {match.Value}", With(all), With(other));

            SelectText With(string doubled) =>
                select with
                {
                    Sql = select.Sql[..table.Index] + doubled + select.Sql[(table.Index + table.Length)..],
                };
        }
    }

    private static bool IsComment(string sql, int index) => sql.AsSpan(sql.LastIndexOf('\n', index) + 1).TrimStart().StartsWith("--");

    [GeneratedRegex(
        """\b(?<!distinct )(from|join) (?<table>[a-z_]+|"[^"]+")(?![a-z_(])(?<alias> as [a-z_]+)?""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Source();
}
