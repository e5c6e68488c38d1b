using System.Text.Json;

namespace Cinelake.Demo.Generate;

/// <summary>The parts of an invented answer, each with the gaps that the real ones have, as often as they have them.</summary>
internal static class InventedParts
{
    public static void Collection(Utf8JsonWriter json, ref SeededRandom random)
    {
        if (!random.Chance(0.032))
        {
            json.WriteNull("belongs_to_collection");
            return;
        }
        var id = random.Below(5000) + 1;
        json.WriteStartObject("belongs_to_collection");
        json.WriteNumber("id", id);
        json.WriteString("name", $"Collection {id}");
        json.WriteNull("poster_path");
        json.WriteNull("backdrop_path");
        json.WriteEndObject();
    }

    // Unknown budgets 88.7 %, unknown revenues 91.5 %, both known 4.5 %; some budgets are given in thousands or are plain wrong
    public static void Money(Utf8JsonWriter json, ref SeededRandom random)
    {
        var kind = random.Fraction();
        var budget = kind < 0.113 ? (random.Chance(0.05) ? random.Below(999) + 1 : (long)Math.Exp(11 + (random.Fraction() * 8))) : 0;
        var revenue = kind is < 0.045 or >= 0.113 and < 0.153 ? (long)Math.Exp(8 + (random.Fraction() * 13.7)) : 0;
        json.WriteNumber("budget", budget);
        json.WriteNumber("revenue", revenue);
    }

    public static void Rating(Utf8JsonWriter json, ref SeededRandom random)
    {
        var votes = random.Chance(0.191) ? 0 : (long)Math.Exp(random.Fraction() * random.Fraction() * 10.3);
        var oddity = random.Below(1000);
        json.WriteNumber(
            "vote_average",
            votes == 0 && oddity != 0 || oddity < 3 ? 0m : decimal.Round((decimal)(2.5 + (random.Fraction() * 6.5)), 3)
        );
        json.WriteNumber("vote_count", votes);
    }

    public static void Companies(Utf8JsonWriter json, ref SeededRandom random)
    {
        json.WriteStartArray("production_companies");
        for (var left = Count(ref random, none: 0.297, several: 0.4); left > 0; left--)
        {
            var id = random.Below(20_000) + 1;
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteNull("logo_path");
            json.WriteString("name", $"Studio {id}");
            json.WriteString("origin_country", id % 100 < 29 ? "" : TmdbWords.Countries[id % 8].Code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Keywords(Utf8JsonWriter json, ref SeededRandom random)
    {
        json.WriteStartObject("keywords");
        List(
            json,
            "keywords",
            (int)random.Below(9),
            ref random,
            TmdbWords.Keywords,
            static (json, keyword) => Named(json, Array.IndexOf(TmdbWords.Keywords, keyword) + 1, keyword)
        );
        json.WriteEndObject();
    }

    public static void Credits(
        Utf8JsonWriter json,
        long tmdbId,
        IEnumerable<(InventedPerson Person, string? Role)> artists,
        ref SeededRandom random
    )
    {
        json.WriteStartObject("credits");
        json.WriteStartArray("cast");
        var order = 0;
        foreach (var (person, role) in artists)
        {
            json.WriteStartObject();
            json.WriteString("character", role ?? "");
            json.WriteString("credit_id", $"c{tmdbId:x12}{order:x4}");
            json.WriteNumber("gender", person.ActsAs == "actress" ? 1 : 2);
            json.WriteNumber("id", person.Number);
            json.WriteString("name", person.Name);
            json.WriteNumber("order", order++);
            json.WriteNull("profile_path");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("crew");
        json.WriteStartObject();
        json.WriteString("credit_id", $"d{tmdbId:x12}0000");
        json.WriteString("department", "Directing");
        json.WriteNumber("gender", 0);
        json.WriteNumber("id", 5_000_000_000 + random.Below(100_000));
        json.WriteString("job", "Director");
        json.WriteString("name", InventedNames.Person(ref random, random.Chance(0.25)));
        json.WriteNull("profile_path");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Genres(Utf8JsonWriter json, ref SeededRandom random) =>
        List(
            json,
            "genres",
            Count(ref random, none: 0.077, several: 0.55),
            ref random,
            TmdbWords.Genres,
            static (json, genre) => Named(json, genre.Id, genre.Name)
        );

    public static void Countries(Utf8JsonWriter json, ref SeededRandom random) =>
        List(
            json,
            "production_countries",
            Count(ref random, none: 0.171, several: 0.19),
            ref random,
            TmdbWords.Countries,
            static (json, country) =>
            {
                json.WriteStartObject();
                json.WriteString("iso_3166_1", country.Code);
                json.WriteString("name", country.Name);
                json.WriteEndObject();
            }
        );

    public static void Languages(Utf8JsonWriter json, (string Code, string EnglishName, string Name) language, ref SeededRandom random)
    {
        json.WriteStartArray("spoken_languages");
        if (!random.Chance(0.119))
        {
            json.WriteStartObject();
            json.WriteString("english_name", language.EnglishName);
            json.WriteString("iso_639_1", language.Code);
            json.WriteString("name", language.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Named(Utf8JsonWriter json, int id, string name)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void List<T>(
        Utf8JsonWriter json,
        string name,
        int count,
        ref SeededRandom random,
        T[] items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        var from = (int)random.Below(items.Length);
        for (var item = 0; item < count; item++)
            write(json, items[(from + item) % items.Length]);
        json.WriteEndArray();
    }

    private static int Count(ref SeededRandom random, double none, double several)
    {
        var kind = random.Fraction();
        return kind < none ? 0
            : kind < 1 - several ? 1
            : 2 + (int)random.Below(2);
    }
}
