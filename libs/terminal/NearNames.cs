namespace Cinelake.Terminal;

/// <summary>Finds what an unknown name was meant to be: the known names within a few edits of it.</summary>
public static class NearNames
{
    private const int LettersPerEdit = 3;
    private const int MostNames = 3;

    /// <summary><c> Did you mean 'build'?</c>, with a space in front; empty when no name is near.</summary>
    /// <param name="name">What was given.</param>
    /// <param name="known">The names that there are.</param>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var near = Of(name, known);
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(found => $"'{found}'"))}?";
    }

    /// <summary>
    /// The nearest of the known names, at most three: equal but for case, or within one edit (a letter added, lost, changed, or swapped
    /// with the next) for each three letters.
    /// </summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        var most = Math.Max(1, name.Length / LettersPerEdit);
        var near = known
            .Distinct(StringComparer.Ordinal)
            .Where(candidate => candidate.Length > 0 && Math.Abs(candidate.Length - name.Length) <= most)
            .Select(candidate => (Name: candidate, Edits: Edits(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Edits <= most && candidate.Edits < Math.Max(candidate.Name.Length, name.Length))
            .ToList();
        var least = near.Count == 0 ? 0 : near.Min(candidate => candidate.Edits);
        return
        [
            .. near.Where(candidate => candidate.Edits == least)
                .Select(candidate => candidate.Name)
                .Order(StringComparer.Ordinal)
                .Take(MostNames),
        ];
    }

    /// <summary>Optimal string alignment: Levenshtein's distance, with a swap of neighbors counted as one edit.</summary>
    private static int Edits(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var change = from[i - 1] == to[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[from.Length, to.Length];
    }
}
