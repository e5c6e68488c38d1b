using System.Globalization;
using Cinelake.Demo.Generate;

namespace Cinelake.Demo.Compose;

/// <summary>
/// Artists for titles whose cast the tables do not hold. Every fourth is one of the odd rows that the real files hold too: an empty
/// profession, a bare <c>N</c> for an unknown number or list, a role that ends in a backslash, a death without a birth, a namesake without
/// a year of birth, a dog.
/// </summary>
internal sealed class InventedArtists(IReadOnlyList<string> titleIds, ulong seed)
{
    private const int OddEvery = 4;
    private static readonly string[] Others = ["producer", "soundtrack", "writer", "director", "miscellaneous"];
    private int made;

    /// <summary>The next artist, of the given title.</summary>
    public Artist Next(string titleId, long? titleYear)
    {
        var ordinal = made++;
        var random = new SeededRandom(seed, (ulong)ordinal);
        var woman = random.Chance(0.4);
        var actsAs = woman ? "actress" : "actor";
        var birth = (titleYear ?? 2000) - 18 - random.Below(50);
        var artist = new Artist(
            actsAs,
            random.Chance(0.1) ? null : InventedNames.Role(ref random, woman),
            InventedNames.Person(ref random, woman),
            random.Chance(0.4) ? null : birth.ToString(CultureInfo.InvariantCulture),
            DeathYear: null,
            random.Chance(0.4) ? actsAs : $"{actsAs},{random.Pick(Others)}",
            KnownFor(titleId, ref random)
        );
        return ordinal % OddEvery == OddEvery - 1 ? Odd(artist, ordinal / OddEvery) : artist;
    }

    private static Artist Odd(Artist artist, int which) =>
        (which % 6) switch
        {
            0 => artist with { Professions = "" },
            1 => artist with { BirthYear = "N", Professions = "N", KnownFor = "N" },
            2 => artist with { Role = $"{artist.Name.Split(' ')[0]} \\The Saint\\" },
            3 => artist with { BirthYear = null, DeathYear = "2011" },
            4 => artist with { Name = "Ana Corales", BirthYear = null, ActsAs = "actress", Professions = "actress" },
            _ => artist with
            {
                Name = "Bodo the Greyhound",
                ActsAs = "actor",
                Role = "Dog",
                BirthYear = null,
                Professions = "actor",
                KnownFor = null,
            },
        };

    private string KnownFor(string titleId, ref SeededRandom random)
    {
        var known = new List<string> { titleId };
        for (var count = random.Below(4); known.Count <= count; )
        {
            var other = random.Pick(titleIds);
            if (!known.Contains(other, StringComparer.Ordinal))
                known.Add(other);
        }
        return string.Join(',', known);
    }
}
