namespace Cinelake.Demo.Generate;

/// <summary>The shape of a real source file: how many titles it holds, and how often each value occurs.</summary>
/// <param name="IsSeries">series.csv; else movies.csv.</param>
/// <param name="Titles">Titles of the real file.</param>
/// <param name="SameTitle">The share of titles whose original title is the primary one.</param>
/// <param name="Genres">Genre lists.</param>
/// <param name="Years">Years of release or start.</param>
/// <param name="Minutes">Running times.</param>
/// <param name="Ratings">Ratings.</param>
/// <param name="Artists">Artists per title.</param>
/// <param name="Professions">Profession lists.</param>
/// <param name="Votes">Votes.</param>
internal sealed record SourceShape(
    bool IsSeries,
    long Titles,
    double SameTitle,
    FrequencyTable Genres,
    FrequencyTable Years,
    FrequencyTable Minutes,
    FrequencyTable Ratings,
    FrequencyTable Artists,
    FrequencyTable Professions,
    QuantileTable Votes
)
{
    /// <summary>The tables beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "frequencies");

    /// <summary>The shape of movies.csv: 244,543 titles, 1,045,161 rows.</summary>
    public static SourceShape Movies() => Read(isSeries: false, "movies", titles: 244_543, sameTitle: 0.772);

    /// <summary>The shape of series.csv: 74,477 titles (assumed; the real number is not known), 468,783 rows.</summary>
    public static SourceShape Series() => Read(isSeries: true, "series", titles: 74_477, sameTitle: 0.728);

    /// <summary>Rows of the real file.</summary>
    public long Rows => (long)Math.Round(Artists.Numbers().Sum(artists => artists.Value * artists.Share) * Artists.Total);

    private static SourceShape Read(bool isSeries, string kind, long titles, double sameTitle) =>
        new(
            isSeries,
            titles,
            sameTitle,
            FrequencyTable.Read(Folder, "genres", kind),
            FrequencyTable.Read(Folder, "years", kind),
            FrequencyTable.Read(Folder, "minutes", kind),
            FrequencyTable.Read(Folder, "ratings", kind),
            FrequencyTable.Read(Folder, "artists", kind),
            FrequencyTable.Read(Folder, "professions", kind),
            QuantileTable.Read(Folder, "votes", kind)
        );
}
