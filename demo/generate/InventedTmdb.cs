using System.Text.Json;

namespace Cinelake.Demo.Generate;

/// <summary>
/// Writes an invented <c>/movie/{id}</c> answer with keywords and credits, with the gaps and oddities that the real answers have, as often
/// as they have them.
/// </summary>
internal static class InventedTmdb
{
    /// <summary>Writes one answer.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="tmdbId">The film's TMDB id.</param>
    /// <param name="title">The film.</param>
    /// <param name="artists">Its artists, with their roles.</param>
    /// <param name="random">Randomness of its own.</param>
    public static void Write(
        Utf8JsonWriter json,
        long tmdbId,
        InventedTitle title,
        IEnumerable<(InventedPerson Person, string? Role)> artists,
        ref SeededRandom random
    )
    {
        var language = random.Chance(0.389) ? TmdbWords.English : random.Pick(TmdbWords.Languages);
        json.WriteStartObject();
        json.WriteBoolean("adult", random.Chance(0.0006));
        json.WriteNull("backdrop_path");
        InventedParts.Collection(json, ref random);
        InventedParts.Money(json, ref random);
        InventedParts.Genres(json, ref random);
        json.WriteString("homepage", "");
        json.WriteNumber("id", tmdbId);
        json.WriteString("imdb_id", title.Id);
        json.WriteString("original_language", language.Code);
        json.WriteString("original_title", title.OriginalTitle);
        json.WriteString("overview", Overview(ref random));
        json.WriteNumber("popularity", decimal.Round((decimal)Math.Exp(random.Fraction() * 5) / 2, 3));
        json.WriteNull("poster_path");
        InventedParts.Companies(json, ref random);
        InventedParts.Countries(json, ref random);
        json.WriteString(
            "release_date",
            title.Year is not { } year || random.Chance(0.0127)
                ? ""
                : $"{year + Shift(ref random):0000}-{random.Below(12) + 1:00}-{random.Below(28) + 1:00}"
        );
        json.WriteNumber("runtime", random.Chance(0.065) || title.Minutes is null ? 0 : int.Parse(title.Minutes));
        InventedParts.Languages(json, language, ref random);
        json.WriteString("status", random.Chance(0.9995) ? "Released" : "Post Production");
        json.WriteString("tagline", "");
        json.WriteString("title", title.Title);
        json.WriteBoolean("video", random.Chance(0.0084));
        InventedParts.Rating(json, ref random);
        InventedParts.Keywords(json, ref random);
        InventedParts.Credits(json, tmdbId, artists, ref random);
        json.WriteEndObject();
    }

    private static string Overview(ref SeededRandom random)
    {
        if (random.Chance(0.742))
            return "";
        var first =
            $"{InventedNames.Person(ref random, random.Chance(0.5))} comes back to find that {InventedTitles.Next(ref random)} is more "
            + "than a story.";
        return random.Chance(0.003) ? $"{first}\n\nNobody is what they seem." : first;
    }

    // TMDB's year is the CSV's in 85 %, one off in 11 %
    private static int Shift(ref SeededRandom random) =>
        random.Below(100) switch
        {
            < 86 => 0,
            < 93 => 1,
            < 97 => -1,
            _ => 3,
        };
}
