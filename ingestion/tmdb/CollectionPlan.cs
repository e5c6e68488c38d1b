namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// The frozen list of a collection: which ids, in which order, into which parts. Part <c>n</c> holds the answers of its hundred ids; that its file lies in Raw
/// is the mark that it is done, so that a run that was killed goes on with the next.
/// </summary>
internal sealed record CollectionPlan
{
    /// <summary>Ids a part.</summary>
    public const int PartLength = 100;

    /// <summary>The version of this format.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The landed CSV files that the ids come from, oldest first; empty in a plan of an older version, which named one only.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The number of the plan's first part, from 1: parts of a later plan of the same spec and day come after those of the earlier ones.</summary>
    public required int FirstPart { get; init; }

    /// <summary>The IMDb ids, ordinal order.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>The numbers of its parts and the ids of each.</summary>
    public IEnumerable<(int Number, string[] Ids)> Parts() => Ids.Chunk(PartLength).Select((ids, index) => (FirstPart + index, ids));
}
