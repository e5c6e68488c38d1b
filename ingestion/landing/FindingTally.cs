using Cinelake.Lake;

namespace Cinelake.Ingestion.Landing;

/// <summary>Counts findings by code and remembers the first place of each.</summary>
internal sealed class FindingTally
{
    private readonly SortedDictionary<string, Finding> findings = new(StringComparer.Ordinal);

    /// <summary>Counts one more of a code, or several, at a line or record, from 1; 0 for the whole file.</summary>
    public void Add(string code, long place, long count = 1)
    {
        if (count > 0)
            findings[code] = findings.TryGetValue(code, out var known)
                ? known with
                {
                    Count = known.Count + count,
                }
                : new Finding(code, count, place);
    }

    /// <summary>The findings by code.</summary>
    public IReadOnlyList<Finding> ToList() => [.. findings.Values];
}
