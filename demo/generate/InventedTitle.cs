namespace Cinelake.Demo.Generate;

/// <summary>A title of the generator. Null is unknown.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">The primary title.</param>
/// <param name="OriginalTitle">The original title.</param>
/// <param name="Year">The year of release or start.</param>
/// <param name="EndYear">The year a series ended.</param>
/// <param name="Minutes">The running time, as written.</param>
/// <param name="Genres">The genres, as written.</param>
/// <param name="Rating">The rating, as written.</param>
/// <param name="Votes">The votes.</param>
/// <param name="Artists">Rows in the file.</param>
internal sealed record InventedTitle(
    long Index,
    string Id,
    string Title,
    string OriginalTitle,
    int? Year,
    int? EndYear,
    string? Minutes,
    string? Genres,
    string? Rating,
    long Votes,
    int Artists
);
