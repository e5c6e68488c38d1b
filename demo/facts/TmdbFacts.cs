namespace Cinelake.Demo.Facts;

/// <summary>What TMDB says of a film. Money in US dollars, 0 where TMDB does not know it.</summary>
/// <param name="ImdbId">The title's IMDb id.</param>
/// <param name="TmdbId">The film's TMDB id.</param>
/// <param name="Title">The title in English.</param>
/// <param name="OriginalTitle">The original title.</param>
/// <param name="Language">The original language, ISO 639-1.</param>
/// <param name="ReleaseDate">The first release, <c>YYYY-MM-DD</c>.</param>
/// <param name="Minutes">The running time, 0 where unknown.</param>
/// <param name="Status"><c>Released</c> and the like.</param>
/// <param name="Rating">The mean of the ratings.</param>
/// <param name="Votes">How many rated it.</param>
/// <param name="Popularity">TMDB's own measure.</param>
/// <param name="Budget">What it cost.</param>
/// <param name="Revenue">What it took.</param>
/// <param name="CollectionId">The collection it belongs to, or null.</param>
/// <param name="GenreIds">TMDB's genres, main one first.</param>
/// <param name="Countries">Production countries, ISO 3166-1.</param>
/// <param name="Languages">Spoken languages, ISO 639-1.</param>
/// <param name="CompanyIds">Production companies.</param>
/// <param name="KeywordIds">Keywords.</param>
internal sealed record TmdbFacts(
    string ImdbId,
    long TmdbId,
    string Title,
    string OriginalTitle,
    string Language,
    string ReleaseDate,
    long Minutes,
    string Status,
    decimal Rating,
    long Votes,
    decimal Popularity,
    long Budget,
    long Revenue,
    long? CollectionId,
    IReadOnlyList<long> GenreIds,
    IReadOnlyList<string> Countries,
    IReadOnlyList<string> Languages,
    IReadOnlyList<long> CompanyIds,
    IReadOnlyList<long> KeywordIds
)
{
    internal static TmdbFacts Read(FactRow row) =>
        new(
            row.Text("imdb_id"),
            row.Number("tmdb_id"),
            row.Text("title"),
            row.TextOrNull("original_title") ?? row.Text("title"),
            row.Text("language"),
            row.Text("release_date"),
            row.NumberOrNull("minutes") ?? 0,
            row.Text("status"),
            row.Decimal("rating"),
            row.Number("votes"),
            row.Decimal("popularity"),
            row.Number("budget"),
            row.Number("revenue"),
            row.NumberOrNull("collection_id"),
            row.Numbers("genre_ids"),
            row.Texts("countries"),
            row.Texts("languages"),
            row.Numbers("company_ids"),
            row.Numbers("keyword_ids")
        );
}
