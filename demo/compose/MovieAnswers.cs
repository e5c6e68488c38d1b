using System.Text.Json.Nodes;
using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Compose;

/// <summary><c>/movie/{id}</c> and what can be appended to it, in the API's shape.</summary>
internal sealed class MovieAnswers(DemoFacts facts)
{
    /// <summary>
    /// <c>/movie/{id}</c>, with the parts asked for (<c>keywords</c>, <c>credits</c>) appended; other parts are left out, as the API does
    /// with unknown ones.
    /// </summary>
    /// <param name="film">The film.</param>
    /// <param name="append">The parts to append.</param>
    /// <param name="portuguese">Genre names in Portuguese; titles are not translated.</param>
    public JsonObject Detail(TmdbFacts film, IEnumerable<string> append, bool portuguese = false)
    {
        ArgumentNullException.ThrowIfNull(film);
        ArgumentNullException.ThrowIfNull(append);
        var answer = new JsonObject
        {
            ["adult"] = false,
            ["backdrop_path"] = null,
            ["belongs_to_collection"] = Collection(film),
            ["budget"] = film.Budget,
            ["genres"] = TmdbJson.List(
                film.GenreIds.Select(id => TmdbJson.Named(id, portuguese ? facts.Genres[id].PortugueseName : facts.Genres[id].Name))
            ),
            ["homepage"] = "",
            ["id"] = film.TmdbId,
            ["imdb_id"] = film.ImdbId,
            ["origin_country"] = TmdbJson.List(film.Countries.Take(1).Select(code => (JsonNode)JsonValue.Create(code))),
            ["original_language"] = film.Language,
            ["original_title"] = film.OriginalTitle,
            ["overview"] = "",
            ["popularity"] = film.Popularity,
            ["poster_path"] = null,
            ["production_companies"] = TmdbJson.List(film.CompanyIds.Select(id => Company(facts.Companies[id]))),
            ["production_countries"] = TmdbJson.List(film.Countries.Select(Country)),
            ["release_date"] = film.ReleaseDate,
            ["revenue"] = film.Revenue,
            ["runtime"] = film.Minutes,
            ["spoken_languages"] = TmdbJson.List(film.Languages.Select(code => Language(facts.Languages[code]))),
            ["status"] = film.Status,
            ["tagline"] = "",
            ["title"] = film.Title,
            ["video"] = false,
            ["vote_average"] = film.Rating,
            ["vote_count"] = film.Votes,
        };
        var parts = append.ToHashSet(StringComparer.Ordinal);
        if (parts.Contains("keywords"))
            answer["keywords"] = Keywords(film);
        if (parts.Contains("credits"))
            answer["credits"] = Credits(film);
        return answer;
    }

    /// <summary>The keywords of a film: <c>{"keywords": [{"id", "name"}]}</c>.</summary>
    public JsonObject Keywords(TmdbFacts film)
    {
        ArgumentNullException.ThrowIfNull(film);
        return new JsonObject { ["keywords"] = TmdbJson.List(film.KeywordIds.Select(id => TmdbJson.Named(id, facts.Keywords[id]))) };
    }

    /// <summary>Cast and crew of a film, those of its people whom TMDB knows.</summary>
    public JsonObject Credits(TmdbFacts film)
    {
        ArgumentNullException.ThrowIfNull(film);
        return new JsonObject
        {
            ["cast"] = TmdbJson.List(facts.CastOf(film.ImdbId).Where(IsInTmdb).Select(credit => Part(film, credit))),
            ["crew"] = TmdbJson.List(facts.DirectorsOf(film.ImdbId).Where(IsInTmdb).Select(credit => Part(film, credit))),
        };
    }

    private static bool IsInTmdb(CreditFacts credit) => credit.Person.TmdbId is not null;

    private static JsonObject Part(TmdbFacts film, CreditFacts credit)
    {
        var part = new JsonObject
        {
            ["adult"] = false,
            ["gender"] = TmdbJson.Gender(credit.Person),
            ["id"] = credit.Person.TmdbId,
            ["known_for_department"] = credit.IsCast ? "Acting" : "Directing",
            ["name"] = credit.Person.Name,
            ["original_name"] = credit.Person.Name,
            ["profile_path"] = null,
            ["credit_id"] = TmdbJson.CreditId(film.TmdbId, credit),
        };
        if (credit.IsCast)
        {
            part["character"] = credit.Role;
            part["order"] = credit.Position - 1;
        }
        else
        {
            part["department"] = "Directing";
            part["job"] = credit.Role;
        }
        return part;
    }

    private JsonObject? Collection(TmdbFacts film) =>
        film.CollectionId is not { } id
            ? null
            : new JsonObject
            {
                ["id"] = id,
                ["name"] = facts.Collections[id],
                ["poster_path"] = null,
                ["backdrop_path"] = null,
            };

    private static JsonObject Company(CompanyFacts company) =>
        new JsonObject
        {
            ["id"] = company.Id,
            ["logo_path"] = null,
            ["name"] = company.Name,
            ["origin_country"] = company.Country,
        };

    private JsonObject Country(string code) => new JsonObject { ["iso_3166_1"] = code, ["name"] = facts.Countries[code] };

    private static JsonObject Language(LanguageFacts language) =>
        new JsonObject
        {
            ["english_name"] = language.EnglishName,
            ["iso_639_1"] = language.Code,
            ["name"] = language.Name,
        };
}
