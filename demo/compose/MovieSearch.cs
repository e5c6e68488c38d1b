using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Compose;

/// <summary>
/// What <c>/discover/movie</c> is asked for. Dates as <c>YYYY-MM-DD</c>, both ends included; null means no such condition.
/// </summary>
/// <param name="AnyGenre">Genre sets: a film must have one genre of each (<c>80|10752</c> is one set, <c>80,18</c> two).</param>
/// <param name="From">Released on this day or later.</param>
/// <param name="To">Released on this day or earlier.</param>
/// <param name="Countries">One of these production countries; empty for no such condition.</param>
/// <param name="Language">The original language.</param>
/// <param name="MinVotes">At least this many votes.</param>
/// <param name="Person">With this person in the cast.</param>
/// <param name="Sort">The API's <c>sort_by</c>, for example <c>revenue.desc</c>.</param>
internal sealed record MovieSearch(
    IReadOnlyList<IReadOnlyList<long>> AnyGenre,
    string? From,
    string? To,
    IReadOnlyList<string> Countries,
    string? Language,
    long MinVotes,
    long? Person,
    string Sort
)
{
    /// <summary>The films that match, sorted; ties by id.</summary>
    public IReadOnlyList<TmdbFacts> Run(DemoFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var found = facts.TmdbFilms.Where(film => Matches(film, facts));
        var sorted = Sort switch
        {
            "revenue.desc" => found.OrderByDescending(film => film.Revenue),
            "revenue.asc" => found.OrderBy(film => film.Revenue),
            "vote_count.desc" => found.OrderByDescending(film => film.Votes),
            "vote_count.asc" => found.OrderBy(film => film.Votes),
            "vote_average.desc" => found.OrderByDescending(film => film.Rating),
            "vote_average.asc" => found.OrderBy(film => film.Rating),
            "primary_release_date.desc" => found.OrderByDescending(film => film.ReleaseDate, StringComparer.Ordinal),
            "primary_release_date.asc" => found.OrderBy(film => film.ReleaseDate, StringComparer.Ordinal),
            "popularity.asc" => found.OrderBy(film => film.Popularity),
            _ => found.OrderByDescending(film => film.Popularity),
        };
        return [.. sorted.ThenBy(film => film.TmdbId)];
    }

    private bool Matches(TmdbFacts film, DemoFacts facts) =>
        AnyGenre.All(set => set.Any(film.GenreIds.Contains))
        && (From is null || string.CompareOrdinal(film.ReleaseDate, From) >= 0)
        && (To is null || string.CompareOrdinal(film.ReleaseDate, To) <= 0)
        && (Countries.Count == 0 || film.Countries.Intersect(Countries, StringComparer.Ordinal).Any())
        && (Language is null || film.Language == Language)
        && film.Votes >= MinVotes
        && (Person is null || facts.CastOf(film.ImdbId).Any(credit => credit.Person.TmdbId == Person));
}
