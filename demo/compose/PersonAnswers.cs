using System.Text.Json.Nodes;
using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Compose;

/// <summary><c>/person/{id}</c>, its movie credits, and people in search results.</summary>
internal sealed class PersonAnswers
{
    private readonly Dictionary<long, PersonFacts> people;
    private readonly ILookup<long, (TmdbFacts Film, CreditFacts Credit)> credits;

    /// <summary>The people of the facts.</summary>
    public PersonAnswers(DemoFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var films = facts.TmdbFilms.ToDictionary(film => film.ImdbId, StringComparer.Ordinal);
        people = facts.People.Where(person => person.TmdbId is not null).ToDictionary(person => person.TmdbId!.Value);
        credits = facts
            .Credits.Where(credit => credit.Person.TmdbId is not null && films.ContainsKey(credit.ImdbId))
            .ToLookup(credit => credit.Person.TmdbId!.Value, credit => (films[credit.ImdbId], credit));
    }

    /// <summary>The person of an id, or null.</summary>
    public PersonFacts? Find(long id) => people.GetValueOrDefault(id);

    /// <summary>People whose name holds the text, most popular first.</summary>
    public IEnumerable<PersonFacts> Search(string text) =>
        people
            .Values.Where(person => person.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(Popularity)
            .ThenBy(person => person.TmdbId);

    /// <summary><c>/person/{id}</c>, with <c>movie_credits</c> appended when asked for.</summary>
    public JsonObject Detail(PersonFacts person, IEnumerable<string> append)
    {
        ArgumentNullException.ThrowIfNull(person);
        var answer = new JsonObject
        {
            ["adult"] = false,
            ["also_known_as"] = new JsonArray(),
            ["biography"] = "",
            ["birthday"] = person.Birthday,
            ["deathday"] = null,
            ["gender"] = TmdbJson.Gender(person),
            ["homepage"] = null,
            ["id"] = person.TmdbId,
            ["imdb_id"] = null,
            ["known_for_department"] = Department(person),
            ["name"] = person.Name,
            ["place_of_birth"] = null,
            ["popularity"] = Popularity(person),
            ["profile_path"] = null,
        };
        if (append.Contains("movie_credits", StringComparer.Ordinal))
            answer["movie_credits"] = MovieCredits(person);
        return answer;
    }

    /// <summary>The films of a person: <c>{"cast": [...], "crew": [...]}</c>.</summary>
    public JsonObject MovieCredits(PersonFacts person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var parts = credits[person.TmdbId!.Value];
        return new JsonObject
        {
            ["cast"] = TmdbJson.List(parts.Where(part => part.Credit.IsCast).Select(part => Part(part.Film, part.Credit))),
            ["crew"] = TmdbJson.List(parts.Where(part => !part.Credit.IsCast).Select(part => Part(part.Film, part.Credit))),
        };
    }

    /// <summary>A person as shown in search results.</summary>
    public JsonObject ListEntry(PersonFacts person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new JsonObject
        {
            ["adult"] = false,
            ["gender"] = TmdbJson.Gender(person),
            ["id"] = person.TmdbId,
            ["known_for"] = TmdbJson.List(
                credits[person.TmdbId!.Value]
                    .Select(part => part.Film)
                    .Distinct()
                    .OrderByDescending(film => film.Votes)
                    .Take(3)
                    .Select(TmdbJson.MediaEntry)
            ),
            ["known_for_department"] = Department(person),
            ["name"] = person.Name,
            ["original_name"] = person.Name,
            ["popularity"] = Popularity(person),
            ["profile_path"] = null,
        };
    }

    private static JsonObject Part(TmdbFacts film, CreditFacts credit)
    {
        var part = TmdbJson.ListEntry(film);
        part["credit_id"] = TmdbJson.CreditId(film.TmdbId, credit);
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

    private string Department(PersonFacts person) =>
        credits[person.TmdbId!.Value].All(part => !part.Credit.IsCast) ? "Directing" : "Acting";

    // Invented: TMDB's measure of people is in no table. A hundredth of the popularity of the films, in thousandths.
    private decimal Popularity(PersonFacts person) =>
        decimal.Round(credits[person.TmdbId!.Value].Sum(part => part.Film.Popularity) / 100, 3);
}
