namespace Cinelake.Demo.Generate;

/// <summary>
/// The people of a file: one pool per decade, as large as the decade has rows; some come up again and again. Each is made from the number
/// alone, so that a name has the same birth year and professions wherever it occurs.
/// </summary>
internal sealed class PersonPool
{
    private const ulong PersonStream = 0x706572736F6E;
    private const double RowsPerPerson = 3;
    private const long NumbersPerDecade = 100_000_000;
    private const int FirstDecade = 1890;
    private readonly SourceShape shape;
    private readonly TitleMaker titles;
    private readonly ulong seed;
    private readonly Dictionary<int, long> sizes = [];

    public PersonPool(SourceShape shape, TitleMaker titles, ulong seed)
    {
        this.shape = shape;
        this.titles = titles;
        this.seed = seed ^ PersonStream;
        var rows = shape.Rows * (titles.Count / (double)shape.Titles);
        foreach (var (year, share) in shape.Years.Numbers())
            sizes[Decade(year)] = sizes.GetValueOrDefault(Decade(year)) + (long)Math.Ceiling(rows * share / RowsPerPerson);
    }

    /// <summary>Somebody who was active in a year.</summary>
    public InventedPerson Pick(int year, ref SeededRandom random)
    {
        var decade = Decade(year);
        var draw = random.Fraction();
        var place = (long)(sizes.GetValueOrDefault(decade, 1) * draw * Math.Sqrt(draw));
        return Make(((decade - FirstDecade) / 10 * NumbersPerDecade) + place + 1, decade);
    }

    private InventedPerson Make(long number, int decade)
    {
        var random = new SeededRandom(seed, (ulong)number);
        var professions = shape.Professions.Pick(ref random);
        var woman =
            professions is not null && professions.Contains("actress", StringComparison.Ordinal)
            || !HasActor(professions) && random.Chance(0.4);
        var name = InventedNames.Person(ref random, woman);
        var birth = decade - 12 - (int)random.Below(45);
        // The older a person, the more is known of them: 4.6 % without a year of birth in 1934, 52.7 % in 2016
        var known = !random.Chance(Math.Clamp(0.046 + ((decade - 1930) * 0.0057), 0.03, 0.53));
        var death = birth + 45 + (int)random.Below(50);
        return new InventedPerson(
            number,
            woman ? "actress" : "actor",
            name,
            known ? birth : null,
            death < 2022 && random.Chance(known ? 0.75 : 0.05) ? death : null,
            professions ?? (random.Chance(0.5) ? "" : null),
            KnownFor(ref random)
        );
    }

    private string? KnownFor(ref SeededRandom random)
    {
        var draw = random.Fraction();
        var count =
            draw < 0.009 ? 0
            : draw < 0.079 ? 1
            : draw < 0.12 ? 2
            : draw < 0.155 ? 3
            : 4;
        var known = new string[Math.Min(count, titles.Count)];
        // From one part of the file each, so that no title is named twice
        for (var place = 0; place < known.Length; place++)
            known[place] = titles.IdAt((place * titles.Count / known.Length) + random.Below(Math.Max(1, titles.Count / known.Length)));
        return known.Length == 0 ? null : string.Join(',', known);
    }

    private static bool HasActor(string? professions) => professions is not null && professions.Contains("actor", StringComparison.Ordinal);

    private static int Decade(int year) => year / 10 * 10;
}
