using System.Text.Json.Nodes;
using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Compose;

/// <summary>
/// The pieces that several of TMDB's answers share. Overviews are empty texts and pictures null: the tables hold neither.
/// </summary>
internal static class TmdbJson
{
    /// <summary>A film as shown in lists.</summary>
    public static JsonObject ListEntry(TmdbFacts film) =>
        new()
        {
            ["adult"] = false,
            ["backdrop_path"] = null,
            ["genre_ids"] = Numbers(film.GenreIds),
            ["id"] = film.TmdbId,
            ["original_language"] = film.Language,
            ["original_title"] = film.OriginalTitle,
            ["overview"] = "",
            ["popularity"] = film.Popularity,
            ["poster_path"] = null,
            ["release_date"] = film.ReleaseDate,
            ["title"] = film.Title,
            ["video"] = false,
            ["vote_average"] = film.Rating,
            ["vote_count"] = film.Votes,
        };

    /// <summary>A film as shown among the parts of a collection or the results of a search.</summary>
    public static JsonObject MediaEntry(TmdbFacts film)
    {
        var entry = ListEntry(film);
        entry["media_type"] = "movie";
        return entry;
    }

    /// <summary>An object with an id and a name.</summary>
    public static JsonObject Named(long id, string name) => new JsonObject { ["id"] = id, ["name"] = name };

    /// <summary>A list of numbers.</summary>
    public static JsonArray Numbers(IEnumerable<long> numbers) => List(numbers.Select(number => (JsonNode)JsonValue.Create(number)));

    /// <summary>A list.</summary>
    public static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    /// <summary>TMDB's gender of a person: 1 woman, 2 man, 0 unknown.</summary>
    public static int Gender(PersonFacts person) =>
        person.ActsAs switch
        {
            "actress" => 1,
            "actor" => 2,
            _ => 0,
        };

    /// <summary>A credit's id: the same for the same film, person and part.</summary>
    public static string CreditId(long filmId, CreditFacts credit) =>
        $"{(credit.IsCast ? "c0" : "d0")}{filmId:x10}{credit.Person.TmdbId:x8}{credit.Position:x4}";
}
