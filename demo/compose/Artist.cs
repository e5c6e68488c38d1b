namespace Cinelake.Demo.Compose;

/// <summary>An artist of a title, as the last seven columns of a source file give it. Null is <c>\N</c>.</summary>
/// <param name="ActsAs"><c>actor</c> or <c>actress</c>.</param>
/// <param name="Role">The characters, run together.</param>
/// <param name="Name">The name.</param>
/// <param name="BirthYear">The year of birth, as written.</param>
/// <param name="DeathYear">The year of death, as written.</param>
/// <param name="Professions">Up to three, joined by commas; may be empty.</param>
/// <param name="KnownFor">Up to four title ids, joined by commas.</param>
internal sealed record Artist(
    string? ActsAs,
    string? Role,
    string Name,
    string? BirthYear,
    string? DeathYear,
    string? Professions,
    string? KnownFor
)
{
    public void Write(SourceWriter writer)
    {
        writer.Text(ActsAs);
        writer.Text(Role);
        writer.Text(Name);
        writer.Text(BirthYear);
        writer.Text(DeathYear);
        writer.Text(Professions);
        writer.Text(KnownFor);
    }
}
