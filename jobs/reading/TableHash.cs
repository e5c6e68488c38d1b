using System.Globalization;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Reading;

/// <summary>
/// A hash of a table's rows that is the same in any order, on either engine and however the rows are spread over files: the count, and the
/// sums of the hexadecimal digits 1 to 8 and 9 to 16 of each row's MD5 (see docs/sql.md).
/// </summary>
internal static class TableHash
{
    /// <summary>The hash of a view, as <c>rows-sum1-sum2</c>.</summary>
    public static async Task<string> OfAsync(
        IEngine engine,
        string view,
        IReadOnlyList<TableColumn> columns,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(columns);
        var row = $"concat_ws(chr(31), {string.Join(", ", columns.Select(Text))})";
        var sql =
            $"select count(*) as n, sum({Digits(1)}) as a, sum({Digits(9)}) as b from (select md5({row}) as h from "
            + $"{PortableText.Name(view)}) as hashed";
        var result = await engine.QueryAsync(new SelectText(sql, $"hash of {view}"), cancellation);
        return string.Join('-', result.Rows[0].Select(value => Convert.ToString(value ?? 0, CultureInfo.InvariantCulture)));
    }

    private static string Digits(int first) => $"cast(conv(substr(h, {first}, 8), 16, 10) as bigint)";

    private static string Text(TableColumn column)
    {
        var name = PortableText.Name(column.Name);
        var text = column.Type switch
        {
            "double" => $"cast(cast(floor({name} * 1000000 + 0.5) as bigint) as string)",
            _ when column.Type.Contains('<', StringComparison.Ordinal) => $"cast(to_json({name}) as string)",
            _ => $"cast({name} as string)",
        };
        return $"coalesce({text}, '\\N')";
    }
}
