namespace Cinelake.Demo.Generate;

/// <summary>Makes the titles of a file, each from its number alone.</summary>
internal sealed class TitleMaker(SourceShape shape, long count, ulong seed)
{
    private const ulong TitleStream = 0x7469746C65;
    private const long Stride = 1_000_003;
    private readonly TitleIds ids = new(count, seed, shape.IsSeries);

    /// <summary>How many there are.</summary>
    public long Count => count;

    /// <summary>The id of a title.</summary>
    public string IdAt(long index) => ids.At(index);

    /// <summary>A title.</summary>
    public InventedTitle At(long index)
    {
        var random = new SeededRandom(seed ^ TitleStream, (ulong)index);
        var title = InventedTitles.Next(ref random);
        var original = random.Chance(shape.SameTitle) ? title : InventedTitles.Next(ref random);
        // The real file holds quotes in two title cells, one of each column
        if (index == count / 3)
            title += " \"F\"";
        else if (index == count / 3 * 2)
            original = $"\"{original}\"";
        var year = shape.Years.Pick(ref random) is { } text ? int.Parse(text) : default(int?);
        return new InventedTitle(
            index,
            IdAt(index),
            title,
            original,
            year,
            shape.IsSeries ? EndYear(year, ref random) : null,
            shape.Minutes.Pick(ref random),
            shape.Genres.Pick(ref random),
            shape.Ratings.Pick(ref random),
            shape.Votes.Pick(ref random),
            ArtistsAt(index)
        );
    }

    // Not drawn but dealt out, so that at scale 1 the file has exactly as many rows as the real one
    private int ArtistsAt(long index)
    {
        var dealt = (long)((Int128)index * Stride % count);
        return int.Parse(shape.Artists.At((long)((Int128)dealt * shape.Artists.Total / count))!);
    }

    // A third runs or is unknown, a third ends in its first year, the rest runs for some years
    private static int? EndYear(int? year, ref SeededRandom random)
    {
        var kind = random.Fraction();
        if (year is null || kind < 0.36)
            return null;
        var years = 0;
        while (kind >= 0.68 && years < 30 && (years == 0 || random.Chance(0.7)))
            years++;
        return Math.Min(year.Value + years, 2022);
    }
}
