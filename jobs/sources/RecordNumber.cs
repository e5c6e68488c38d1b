using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sources;

/// <summary>
/// Numbers that every engine reads alike and that later sums can hold: anything larger than any id, count, sum of money or popularity is
/// not of the declared type.
/// </summary>
internal static class RecordNumber
{
    /// <summary>The largest whole number, without its sign: a <c>bigint</c> holds the sum of nine million of them.</summary>
    public const long LargestInteger = 999_999_999_999;

    /// <summary>The bound of a number with a fraction, without its sign.</summary>
    public const double Bound = 1_000_000;

    /// <summary>
    /// The number at the reader as it is staged: as written, zero always as <c>0</c>; empty when it is not of the type or too large.
    /// </summary>
    public static ReadOnlySpan<byte> Of(ref Utf8JsonReader reader, RecordFieldType type) =>
        type switch
        {
            RecordFieldType.Integer
                when reader.TryGetInt64(out var whole)
                    && !reader.ValueSpan.ContainsAny(".eE"u8)
                    && whole is >= -LargestInteger and <= LargestInteger => whole == 0 ? "0"u8 : reader.ValueSpan,
            // A number too small to be told from zero is below any bound too; engines read it as zero, as nothing or with its sign.
            RecordFieldType.Number when reader.TryGetDouble(out var number) && Math.Abs(number) < Bound => number == 0
            || double.IsSubnormal(number)
                ? "0"u8
                : reader.ValueSpan,
            _ => [],
        };
}
