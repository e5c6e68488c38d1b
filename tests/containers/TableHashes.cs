namespace Cinelake.Tests.Containers;

/// <summary>Compares what <c>cinelake show --hash --csv</c> prints.</summary>
internal static class TableHashes
{
    private static readonly string[] Located = ["tmdb_newest", "tmdb_member"];

    /// <summary>
    /// Fails unless these are the same tables with the same rows. Left out are those of TMDB in Trusted and the steps that keep their
    /// place, whose rows name the collection that they came from: what one command lands in one lake, three commands land in the other.
    /// </summary>
    public static void ShouldHaveTheTablesOf(this string shown, IReadOnlyDictionary<string, string> expected)
    {
        var lines = shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        var (zone, table, hash) = (Array.IndexOf(lines[0], "zone"), Array.IndexOf(lines[0], "table"), Array.IndexOf(lines[0], "hash"));
        var found = lines
            .Skip(1)
            .Where(line =>
                !(line[zone] == "Trusted" && line[table].StartsWith("tmdb_", StringComparison.Ordinal)) && !Located.Contains(line[table])
            )
            .ToDictionary(line => line[table], line => line[hash], StringComparer.Ordinal);
        found.Count.ShouldBeGreaterThan(50);
        found.ShouldBe(expected.Where(pair => found.ContainsKey(pair.Key)), ignoreOrder: true);
        expected.Keys.Except(found.Keys, StringComparer.Ordinal).ShouldAllBe(name => name.StartsWith("tmdb_", StringComparison.Ordinal));
    }
}
