using System.Globalization;
using CsvHelper;

namespace Cinelake.Demo.Facts;

/// <summary>The current row of a table of facts, by column name. An empty cell is an unknown value; lists are joined by <c>;</c>.</summary>
internal sealed class FactRow(CsvReader reader)
{
    public string Text(string column) => reader.GetString(column);

    public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public long Number(string column) => long.Parse(Text(column), CultureInfo.InvariantCulture);

    public long? NumberOrNull(string column) =>
        Text(column) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public decimal Decimal(string column) => decimal.Parse(Text(column), CultureInfo.InvariantCulture);

    public string[] Texts(string column) => Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries);

    public long[] Numbers(string column) => [.. Texts(column).Select(text => long.Parse(text, CultureInfo.InvariantCulture))];
}
