using System.Globalization;
using System.Text.Json.Nodes;
using Cinelake.Demo.Compose;
using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Simulator;

/// <summary>The routes of the API, answered from the facts.</summary>
internal sealed class TmdbRoutes(DemoFacts facts)
{
    private const int MostAppended = 20;
    private readonly MovieAnswers movies = new(facts);
    private readonly PersonAnswers people = new(facts);
    private readonly ListAnswers lists = new(facts);
    private readonly Dictionary<long, TmdbFacts> films = facts.TmdbFilms.ToDictionary(film => film.TmdbId);
    private readonly Dictionary<string, TmdbFacts> filmsByImdbId = facts.TmdbFilms.ToDictionary(
        film => film.ImdbId,
        StringComparer.Ordinal
    );

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/configuration", () => new SimulatedAnswer(Configuration()));
        api.MapGet("/genre/movie/list", (HttpRequest request) => new SimulatedAnswer(lists.Genres(IsPortuguese(request))));
        api.MapGet("/movie/{id}", Movie);
        api.MapGet("/movie/{id}/keywords", (string id) => Part(id, movies.Keywords));
        api.MapGet("/movie/{id}/credits", (string id) => Part(id, movies.Credits));
        api.MapGet("/person/{id:long}", Person);
        api.MapGet("/person/{id:long}/movie_credits", PersonCredits);
        api.MapGet("/collection/{id:long}", Collection);
        api.MapGet("/find/{id}", Find);
        api.MapGet("/discover/movie", Discover);
        api.MapGet("/search/person", SearchPerson);
        api.MapFallback(() => TmdbError.NotFound);
    }

    private IResult Movie(string id, HttpRequest request)
    {
        var parts = Parts(request);
        if (parts.Length > MostAppended)
            return TmdbError.TooManyAppended;
        return FilmOf(id) is { } film ? new SimulatedAnswer(movies.Detail(film, parts, IsPortuguese(request))) : TmdbError.NotFound;
    }

    private IResult Part(string id, Func<TmdbFacts, JsonObject> answer)
    {
        if (FilmOf(id) is not { } film)
            return TmdbError.NotFound;
        var part = answer(film);
        part.Insert(0, "id", film.TmdbId);
        return new SimulatedAnswer(part);
    }

    private IResult Person(long id, HttpRequest request) =>
        people.Find(id) is { } person ? new SimulatedAnswer(people.Detail(person, Parts(request))) : TmdbError.NotFound;

    private IResult PersonCredits(long id)
    {
        if (people.Find(id) is not { } person)
            return TmdbError.NotFound;
        var credits = people.MovieCredits(person);
        credits["id"] = id;
        return new SimulatedAnswer(credits);
    }

    private IResult Collection(long id) => lists.Collection(id) is { } collection ? new SimulatedAnswer(collection) : TmdbError.NotFound;

    private IResult Find(string id, HttpRequest request)
    {
        if (request.Query["external_source"] != "imdb_id")
            return TmdbError.InvalidParameters;
        var found = filmsByImdbId.TryGetValue(id, out var film) ? new JsonArray(TmdbJson.MediaEntry(film)) : [];
        return new SimulatedAnswer(
            new JsonObject
            {
                ["movie_results"] = found,
                ["person_results"] = new JsonArray(),
                ["tv_results"] = new JsonArray(),
                ["tv_episode_results"] = new JsonArray(),
                ["tv_season_results"] = new JsonArray(),
            }
        );
    }

    private IResult Discover(HttpRequest request) =>
        SearchQuery.TryRead(request.Query, out var search)
            ? Page.Of(search.Run(facts), request, TmdbJson.ListEntry)
            : TmdbError.InvalidParameters;

    private IResult SearchPerson(HttpRequest request)
    {
        var text = request.Query["query"].ToString();
        return Page.Of<PersonFacts>(text.Length == 0 ? [] : [.. people.Search(text)], request, people.ListEntry);
    }

    private static JsonObject Configuration() =>
        new()
        {
            ["images"] = new JsonObject
            {
                ["base_url"] = "http://127.0.0.1/pictures/",
                ["secure_base_url"] = "https://127.0.0.1/pictures/",
                ["poster_sizes"] = new JsonArray("original"),
            },
            ["change_keys"] = new JsonArray("budget", "genres", "release_dates", "revenue", "runtime", "title"),
        };

    // As the API does, a film is found by its TMDB id or its IMDb id
    private TmdbFacts? FilmOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? films.GetValueOrDefault(number)
            : filmsByImdbId.GetValueOrDefault(id);

    private static bool IsPortuguese(HttpRequest request) =>
        request.Query["language"].ToString().StartsWith("pt", StringComparison.Ordinal);

    private static string[] Parts(HttpRequest request) =>
        request.Query["append_to_response"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
}
