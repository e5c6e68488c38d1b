using System.Globalization;
using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Compose;

/// <summary>The artists of each title: the cast that the tables hold, as many as IMDb lists, the rest invented.</summary>
internal sealed class ArtistRows(DemoFacts facts, InventedArtists invented)
{
    private const int MostProfessions = 3;

    /// <summary>A title's artists, in order.</summary>
    public IEnumerable<Artist> Of(TitleFacts title)
    {
        var cast = facts.CastOf(title.ImdbId).Take(title.Artists).ToList();
        foreach (var credit in cast)
            yield return Known(credit);
        for (var missing = title.Artists - cast.Count; missing > 0 && cast.Count == 0; missing--)
            yield return invented.Next(title.ImdbId, title.Year);
    }

    private static Artist Known(CreditFacts credit)
    {
        var person = credit.Person;
        var actsAs = person.ActsAs ?? "actor";
        return new Artist(
            actsAs,
            RoleAsWritten(credit.Role),
            person.Name,
            person.BirthYear?.ToString(CultureInfo.InvariantCulture),
            person.DeathYear?.ToString(CultureInfo.InvariantCulture),
            string.Join(',', person.OtherProfessions.Prepend(actsAs).Take(MostProfessions)),
            person.KnownFor.Count == 0 ? null : string.Join(',', person.KnownFor)
        );
    }

    // The files have lost commas, quotes and brackets, and run several roles together
    private static string? RoleAsWritten(string role)
    {
        var written = string.Concat(
                role.Replace(" / ", "", StringComparison.Ordinal).Where(letter => letter is not (',' or '"' or '[' or ']' or '|'))
            )
            .Trim();
        return written.Length == 0 ? null : written;
    }
}
