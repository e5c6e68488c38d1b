namespace Cinelake.Demo.Facts;

/// <summary>A person's part in a title.</summary>
/// <param name="ImdbId">The title.</param>
/// <param name="Person">The person.</param>
/// <param name="IsCast">In the cast; else a director.</param>
/// <param name="Position">From 1, within the title's cast or directors.</param>
/// <param name="Role">The character, or the job; empty where unknown.</param>
internal sealed record CreditFacts(string ImdbId, PersonFacts Person, bool IsCast, int Position, string Role)
{
    internal static CreditFacts Read(FactRow row, IReadOnlyDictionary<string, PersonFacts> people) =>
        new(row.Text("imdb_id"), people[row.Text("person")], row.Text("kind") == "cast", (int)row.Number("position"), row.Text("role"));
}
