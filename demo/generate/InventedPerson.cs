namespace Cinelake.Demo.Generate;

/// <summary>A person of the generator. Null is unknown.</summary>
/// <param name="Number">The person's number, from 1.</param>
/// <param name="ActsAs"><c>actor</c> or <c>actress</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="BirthYear">The year of birth.</param>
/// <param name="DeathYear">The year of death.</param>
/// <param name="Professions">The professions, as written; may be empty.</param>
/// <param name="KnownFor">The known titles, as written.</param>
internal sealed record InventedPerson(
    long Number,
    string ActsAs,
    string Name,
    int? BirthYear,
    int? DeathYear,
    string? Professions,
    string? KnownFor
);
