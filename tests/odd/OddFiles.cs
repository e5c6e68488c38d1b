using System.Globalization;

namespace Cinelake.Tests.Odd;

/// <summary>Thousands of odd rows and records in files of several kinds and days, in the order in which they land.</summary>
internal static class OddFiles
{
    /// <summary>The files of a seed, always the same.</summary>
    public static IEnumerable<OddFile> Of(int seed)
    {
        var odd = new OddValues(seed);
        var (records, rows) = (new OddRecords(odd), new OddRows(odd));
        for (var landing = 1; landing <= 3; landing++)
        {
            var date = string.Create(CultureInfo.InvariantCulture, $"2024-0{(landing + 1) / 2}-0{odd.Below(3) + 1}");
            // The names descend while landing proceeds: their order must not be mistaken for the order of receipt.
            var name = $"{(char)('d' - landing)}-{landing}";
            yield return new($"{name}-movies.csv", rows.File(500, isSeries: false), ["csv", "--kind", "movies", "--date", date]);
            yield return new($"{name}-series.csv", rows.File(250, isSeries: true), ["csv", "--kind", "series", "--date", date]);
            yield return new($"{name}-movies.json", Array(300, records.Movie), ["json", "--spec", "movies", "--date", date]);
            yield return new($"{name}-people.json", Array(150, records.Person), ["json", "--spec", "people", "--date", date]);
            yield return new($"{name}-collections.json", Array(30, records.Collection), ["json", "--spec", "collections", "--date", date]);
            yield return new(
                $"{name}-genres.{odd.Of("en", "pt-BR", "x")}.json",
                records.Genres(),
                ["json", "--spec", "genres", "--date", date]
            );
        }
    }

    private static string Array(int length, Func<string> element) =>
        $"[{string.Join(",\n", Enumerable.Range(0, length).Select(_ => element()))}]";
}
