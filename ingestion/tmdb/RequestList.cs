using System.Text.Json.Serialization;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// The frozen list of what is asked for: which ids, in which order, in which slices. Slice <c>n</c> holds the answers of its hundred ids;
/// that its file lies in Raw is the mark that it is done, so that a run that was killed goes on with the next.
/// </summary>
internal sealed record RequestList
{
    /// <summary>Ids a slice.</summary>
    public const int SliceLength = RawJson.UsualRecords;

    /// <summary>The version of this format.</summary>
    public int Format { get; init; } = 1;

    /// <summary>
    /// The landed CSV files that the ids come from, oldest first; empty in a list of an older version, which named one only.
    /// </summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>
    /// The number of the list's first slice, from 1: slices of a later list of the same spec and day come after those of the earlier ones.
    /// </summary>
    [JsonPropertyName("first_part")]
    public required int FirstSlice { get; init; }

    /// <summary>The IMDb ids, ordinal order.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>The numbers of its slices and the ids of each.</summary>
    public IEnumerable<(int Number, string[] Ids)> Slices() => Ids.Chunk(SliceLength).Select((ids, index) => (FirstSlice + index, ids));
}
