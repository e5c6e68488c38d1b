namespace Cinelake.Lake;

/// <summary>One publication of Trusted or Refined: the tables of the zone, whole, and where each came from.</summary>
public sealed record ZoneManifest
{
    /// <summary>The version of this format.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The run that published it.</summary>
    public required string Run { get; init; }

    /// <summary>When, UTC, ISO 8601.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The engine of the run, for example <c>duckdb 1.5.6</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The number of the manifest that this one publishes again; null for a build.</summary>
    public int? RollbackOf { get; init; }

    /// <summary>The tables, by name; what belongs to a study is named <c>study/table</c> or <c>study/question</c>.</summary>
    public required IReadOnlyList<TableVersion> Tables { get; init; }
}
