using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Generate;

/// <summary>A distribution of whole numbers by its quantiles, interpolated by ratio, since votes range over six powers of ten.</summary>
internal sealed class QuantileTable
{
    private readonly double[] shares;
    private readonly double[] logarithms;

    private QuantileTable(IReadOnlyList<(decimal Share, long Value)> rows)
    {
        shares = [.. rows.Select(row => (double)row.Share)];
        logarithms = [.. rows.Select(row => Math.Log(row.Value))];
    }

    /// <summary>Reads a table of the frequencies' folder.</summary>
    public static QuantileTable Read(string folder, string table, string kind) =>
        new(FactTable.Read(folder, table, row => (row.Decimal("quantile"), row.Number(kind))));

    /// <summary>A number of this distribution.</summary>
    public long Pick(ref SeededRandom random)
    {
        var share = random.Fraction();
        var found = Array.BinarySearch(shares, share);
        var above = Math.Clamp(found < 0 ? ~found : found, 1, shares.Length - 1);
        var within = (share - shares[above - 1]) / (shares[above] - shares[above - 1]);
        return (long)Math.Round(Math.Exp(logarithms[above - 1] + (within * (logarithms[above] - logarithms[above - 1]))));
    }
}
