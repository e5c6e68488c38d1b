namespace Cinelake.Jobs.Sql;

/// <summary>What a SELECT is.</summary>
/// <param name="Select">Its text, without a semicolon at its end.</param>
/// <param name="Tables">The tables it reads, each name once in the order of the text; names that its own WITH defines do not count.</param>
internal sealed record SelectReading(SelectText Select, IReadOnlyList<TableName> Tables)
{
    /// <summary>Every place that reads one of them.</summary>
    internal IReadOnlyList<TableReference> References { get; init; } = [];
}
