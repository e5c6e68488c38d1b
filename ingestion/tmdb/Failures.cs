using System.Collections.Concurrent;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// What fails in a run: single films may, but when one after another does, the fault is the service's or the network's, and the run stops.
/// </summary>
internal sealed class Failures
{
    /// <summary>This many failures in a row stop the run.</summary>
    public const int MostInARow = 10;

    private readonly ConcurrentDictionary<string, string> all = new(StringComparer.Ordinal);
    private int inARow;

    /// <summary>Why each failed, by IMDb id in ordinal order.</summary>
    public SortedDictionary<string, string> All => new(all, StringComparer.Ordinal);

    /// <summary>Counts a film that TMDB answered for.</summary>
    public void Answered() => Volatile.Write(ref inARow, 0);

    /// <summary>Counts one that failed.</summary>
    /// <exception cref="TmdbException">It is the last of too many in a row.</exception>
    public void Add(string id, TmdbFailedException fault)
    {
        all[id] = fault.Message;
        if (Interlocked.Increment(ref inARow) >= MostInARow)
            throw new TmdbException(
                $"{MostInARow} films failed one after another: the API is in trouble, or something on the way to it is. The last one: "
                    + $"{fault.Message}",
                fault
            );
    }
}
