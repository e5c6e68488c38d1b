using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cinelake.Demo.Compose;

namespace Cinelake.Demo.Simulator;

/// <summary>Reads the query of <c>/discover/movie</c>. Parameters that the simulator does not know are ignored, as the API does.</summary>
internal static class SearchQuery
{
    public static bool TryRead(IQueryCollection query, [NotNullWhen(true)] out MovieSearch? search)
    {
        search = null;
        if (
            !TryGenres(query["with_genres"].ToString(), out var genres)
            || !TryDate(query["primary_release_date.gte"], out var from)
            || !TryDate(query["primary_release_date.lte"], out var to)
            || !TryNumber(query["vote_count.gte"], out var votes)
            || !TryNumber(query["with_cast"], out var person)
        )
            return false;
        var language = query["with_original_language"].ToString();
        search = new MovieSearch(
            genres,
            from,
            to,
            query["with_origin_country"].ToString().Split('|', StringSplitOptions.RemoveEmptyEntries),
            language.Length == 0 ? null : language,
            votes ?? 0,
            person,
            query["sort_by"].ToString()
        );
        return true;
    }

    private static bool TryGenres(string text, out IReadOnlyList<IReadOnlyList<long>> genres)
    {
        var sets = new List<IReadOnlyList<long>>();
        genres = sets;
        foreach (var set in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ids = new List<long>();
            foreach (var part in set.Split('|'))
            {
                if (!TryNumber(part, out var id) || id is null)
                    return false;
                ids.Add(id.Value);
            }
            sets.Add(ids);
        }
        return true;
    }

    private static bool TryDate(string? text, out string? date)
    {
        date = string.IsNullOrEmpty(text) ? null : text;
        return date is null || DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static bool TryNumber(string? text, out long? number)
    {
        number = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return false;
        number = value;
        return true;
    }
}
