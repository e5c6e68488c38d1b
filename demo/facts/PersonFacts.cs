namespace Cinelake.Demo.Facts;

/// <summary>A person of the cast or a director.</summary>
/// <param name="Key">The key in our tables: the TMDB id, or <c>n001</c> for a person known from IMDb alone.</param>
/// <param name="TmdbId">The TMDB id, or null.</param>
/// <param name="Name">The name.</param>
/// <param name="ActsAs"><c>actor</c> or <c>actress</c>; null where not known.</param>
/// <param name="BirthYear">The year of birth.</param>
/// <param name="DeathYear">The year of death.</param>
/// <param name="Birthday">The day of birth, <c>YYYY-MM-DD</c>, where known.</param>
/// <param name="OtherProfessions">Professions besides acting.</param>
/// <param name="KnownFor">At most four IMDb title ids.</param>
internal sealed record PersonFacts(
    string Key,
    long? TmdbId,
    string Name,
    string? ActsAs,
    long? BirthYear,
    long? DeathYear,
    string? Birthday,
    IReadOnlyList<string> OtherProfessions,
    IReadOnlyList<string> KnownFor
)
{
    internal static PersonFacts Read(FactRow row) =>
        new(
            row.Text("person"),
            row.NumberOrNull("tmdb_id"),
            row.Text("name"),
            row.TextOrNull("acts_as"),
            row.NumberOrNull("birth_year"),
            row.NumberOrNull("death_year"),
            row.TextOrNull("birthday"),
            row.Texts("other_professions"),
            row.Texts("known_for")
        );
}
