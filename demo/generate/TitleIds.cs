using Cinelake.Lake;

namespace Cinelake.Demo.Generate;

/// <summary>
/// Unique ids of seven and eight digits in the order of their text, each made from its number alone, so that any of them can be named
/// without a list. Films take the even places of that order, series the odd ones.
/// </summary>
internal sealed class TitleIds
{
    private const long FirstLong = 1_000_000;
    private const long Sevens = 10_000_000;
    private const long UsualLongEnd = 2_200_000;
    private const long PlacesPerLong = 11;
    private readonly long count;
    private readonly ulong seed;
    private readonly bool series;
    private readonly long longEnd;
    private readonly long places;

    /// <summary>A number of ids.</summary>
    /// <exception cref="LakeException">There are fewer.</exception>
    public TitleIds(long count, ulong seed, bool series)
    {
        this.count = count;
        this.seed = seed;
        this.series = series;
        longEnd = count <= Places(UsualLongEnd) / 4 ? UsualLongEnd : Sevens;
        places = Places(longEnd) / 2;
        if (count > places / 2)
            throw new LakeException($"{count:N0} titles are more than there are ids of up to eight digits: take a scale of 100 or less.");
    }

    /// <summary>The id of a title, from 0.</summary>
    public string At(long index)
    {
        var from = Start(index);
        var random = new SeededRandom(seed, (ulong)index);
        var place = ((from + random.Below(Start(index + 1) - from)) * 2) + (series ? 1 : 0);
        return Text(place);
    }

    private static long Places(long longEnd) => Sevens + ((longEnd - FirstLong) * (PlacesPerLong - 1));

    private long Start(long index) => (long)((Int128)index * places / count);

    // Text order: 1000000, 10000000 to 10000009, 1000001, 10000010 and so on as long as eight digits are in use
    private string Text(long place)
    {
        if (place < FirstLong)
            return $"tt{place:0000000}";
        var inLong = place - FirstLong;
        if (inLong >= (longEnd - FirstLong) * PlacesPerLong)
            return $"tt{place - ((longEnd - FirstLong) * (PlacesPerLong - 1))}";
        var (seven, eighth) = Math.DivRem(inLong, PlacesPerLong);
        return eighth == 0 ? $"tt{FirstLong + seven}" : $"tt{FirstLong + seven}{eighth - 1}";
    }
}
