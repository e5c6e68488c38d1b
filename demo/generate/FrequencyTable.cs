using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Generate;

/// <summary>Values and how often each occurs in the real file; null is an unknown value.</summary>
internal sealed class FrequencyTable
{
    private readonly string?[] values;
    private readonly long[] upTo;

    private FrequencyTable(IReadOnlyList<(string? Value, long Count)> rows)
    {
        values = [.. rows.Select(row => row.Value)];
        upTo = new long[rows.Count];
        for (var row = 0; row < rows.Count; row++)
            upTo[row] = Total += rows[row].Count;
    }

    /// <summary>How many values the real file holds.</summary>
    public long Total { get; }

    /// <summary>Reads a table of the frequencies' folder; <paramref name="kind"/> is the column, <c>movies</c> or <c>series</c>.</summary>
    public static FrequencyTable Read(string folder, string table, string kind) =>
        new([
            .. FactTable
                .Read(folder, table, row => (row.TextOrNull("value")?.Replace(';', ','), row.Number(kind)))
                .Where(row => row.Item2 > 0),
        ]);

    /// <summary>A random value, each as often as the real file holds it.</summary>
    public string? Pick(ref SeededRandom random) => At(random.Below(Total));

    /// <summary>The value of a place from 0 to below <see cref="Total"/>, when every value occurs as often as in the real file.</summary>
    public string? At(long place)
    {
        var found = Array.BinarySearch(upTo, place + 1);
        return values[found < 0 ? ~found : found];
    }

    /// <summary>The values that are numbers, with their shares of all values.</summary>
    public IEnumerable<(int Value, double Share)> Numbers()
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is { } text)
                yield return (int.Parse(text), (upTo[row] - (row == 0 ? 0 : upTo[row - 1])) / (double)Total);
        }
    }
}
