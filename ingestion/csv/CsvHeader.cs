using Cinelake.Lake;

namespace Cinelake.Ingestion.Csv;

/// <summary>The headers that the sources promise, and the kind that a header belongs to.</summary>
internal static class CsvHeader
{
    /// <summary>One row per film and artist.</summary>
    public const string Movies = "movies";

    /// <summary>One row per series and artist.</summary>
    public const string Series = "series";

    /// <summary>The kind whose columns these are.</summary>
    /// <param name="names">The header's names.</param>
    /// <param name="asked">The kind that the user names, or null to find it out; one that no source declares takes any header.</param>
    /// <param name="fault">When there is no such kind: what is wrong with the header, as the end of a sentence about the file.</param>
    public static string? KindOf(IReadOnlyList<string> names, string? asked, out string? fault)
    {
        fault = null;
        var kind = asked ?? (names.Contains("anoTermino", StringComparer.Ordinal) ? Series : Movies);
        var promised = DeclaredSources.ColumnsOf(kind);
        if (promised is null || names.SequenceEqual(promised, StringComparer.Ordinal))
            return kind;
        fault =
            SeparatorOf(names) is { } separator
                ? $"separates its fields with {separator}, not with '|': write it with '|', or land it as something else with --kind NAME."
            : names.Intersect(promised, StringComparer.Ordinal).Any()
                ? $"does not have the header of {kind}: {Difference(names, promised)}. Correct the header, or land it as something else "
                    + "with --kind NAME."
            : $"has no header of {kind}: its first line must be {string.Join('|', promised)}. Add it, or land it as something else with "
                + "--kind NAME.";
        return null;
    }

    private static string? SeparatorOf(IReadOnlyList<string> names)
    {
        if (names.Count != 1)
            return null;
        (char Separator, string Shown)[] others = [('\t', "tabs"), (';', "';'"), (',', "','")];
        return others.MaxBy(other => names[0].Count(letter => letter == other.Separator)) is var most && names[0].Contains(most.Separator)
            ? most.Shown
            : null;
    }

    private static string Difference(IReadOnlyList<string> names, IReadOnlyList<string> promised)
    {
        var missing = promised.Except(names, StringComparer.Ordinal).ToList();
        var extra = names.Except(promised, StringComparer.Ordinal).ToList();
        var repeated = names
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToList();
        // An unknown column in the place of a missing one is taken for that column under another name.
        int PlaceOf(string name) => Enumerable.Range(0, promised.Count).First(place => promised[place] == name);
        var renamed =
            names.Count == promised.Count
                ? missing
                    .Where(name => extra.Contains(names[PlaceOf(name)], StringComparer.Ordinal))
                    .Select(name => (From: name, To: names[PlaceOf(name)]))
                    .ToList()
                : [];
        missing.RemoveAll(name => renamed.Exists(pair => pair.From == name));
        extra.RemoveAll(name => renamed.Exists(pair => pair.To == name));
        List<string> parts =
        [
            .. renamed.Select(pair => $"{pair.From} is renamed to {Shown(pair.To)}"),
            .. Listed("missing", missing),
            .. Listed("extra", extra),
            .. Listed("repeated", repeated),
        ];
        return parts.Count > 0 ? string.Join("; ", parts) : FirstMoved(names, promised);
    }

    private static string FirstMoved(IReadOnlyList<string> names, IReadOnlyList<string> promised)
    {
        var place = Enumerable.Range(0, promised.Count).First(index => names[index] != promised[index]);
        return $"the columns are reordered, {names[place]} stands where {promised[place]} belongs (column {place + 1})";
    }

    private static IEnumerable<string> Listed(string what, List<string> names) =>
        names.Count == 0 ? [] : [$"{what}: {string.Join(", ", names.Select(Shown))}"];

    private static string Shown(string name) =>
        name.Length switch
        {
            0 => "(an empty name)",
            > 60 => $"{name[..60]}...",
            _ => name,
        };
}
