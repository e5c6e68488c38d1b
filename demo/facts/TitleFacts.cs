namespace Cinelake.Demo.Facts;

/// <summary>What IMDb says of a film or a series.</summary>
/// <param name="ImdbId">The title id, <c>tt0111161</c>.</param>
/// <param name="Title">The primary title.</param>
/// <param name="OriginalTitle">The original title.</param>
/// <param name="Year">The year of release, or of the first season.</param>
/// <param name="EndYear">The year of a series' last season; null where running, unknown, or a film.</param>
/// <param name="Minutes">The running time.</param>
/// <param name="Genres">IMDb's genres, in alphabetical order.</param>
/// <param name="Rating">The mean of the ratings, one decimal, as text so that 8.0 stays 8.0.</param>
/// <param name="Votes">How many rated it.</param>
/// <param name="Artists">How many artists IMDb lists: the rows of the title in the source files.</param>
internal sealed record TitleFacts(
    string ImdbId,
    string Title,
    string OriginalTitle,
    long? Year,
    long? EndYear,
    long? Minutes,
    IReadOnlyList<string> Genres,
    string Rating,
    long Votes,
    int Artists
)
{
    internal static TitleFacts Film(FactRow row) => Read(row, "year", endYear: null);

    internal static TitleFacts Series(FactRow row) => Read(row, "start_year", row.NumberOrNull("end_year"));

    private static TitleFacts Read(FactRow row, string year, long? endYear) =>
        new(
            row.Text("imdb_id"),
            row.Text("title"),
            row.TextOrNull("original_title") ?? row.Text("title"),
            row.NumberOrNull(year),
            endYear,
            row.NumberOrNull("minutes"),
            row.Texts("genres"),
            row.Text("rating"),
            row.Number("votes"),
            (int)row.Number("artists")
        );
}
