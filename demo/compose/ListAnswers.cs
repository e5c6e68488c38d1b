using System.Text.Json.Nodes;
using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Compose;

/// <summary>TMDB's list answers: the parts of a collection, the genres.</summary>
internal sealed class ListAnswers(DemoFacts facts)
{
    /// <summary><c>/collection/{id}</c>; null when there is none.</summary>
    public JsonObject? Collection(long id)
    {
        if (!facts.Collections.TryGetValue(id, out var name))
            return null;
        var parts = facts
            .TmdbFilms.Where(film => film.CollectionId == id)
            .OrderBy(film => film.ReleaseDate, StringComparer.Ordinal)
            .ThenBy(film => film.TmdbId);
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["overview"] = "",
            ["poster_path"] = null,
            ["backdrop_path"] = null,
            ["parts"] = TmdbJson.List(parts.Select(TmdbJson.MediaEntry)),
        };
    }

    /// <summary><c>/genre/movie/list</c>, in Portuguese or in English.</summary>
    public JsonObject Genres(bool portuguese) =>
        new()
        {
            ["genres"] = TmdbJson.List(
                facts
                    .Genres.Values.OrderBy(genre => genre.Id)
                    .Select(genre => TmdbJson.Named(genre.Id, portuguese ? genre.PortugueseName : genre.Name))
            ),
        };
}
