using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>A table as its SQL file tells it: one SELECT, and a header that says what the table is and what must hold.</summary>
internal sealed record Model
{
    /// <summary>The table's name; an answer's is <c>study/question</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The stage that builds it.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The SELECT.</summary>
    public required SelectText Select { get; init; }

    /// <summary>What the header says.</summary>
    public required ModelHeader Header { get; init; }

    /// <summary>The names that the SELECT reads, and where in the text each stands first.</summary>
    public required IReadOnlyList<TableName> Reads { get; init; }

    /// <summary>The columns of the SELECT; empty where its last list does not name them all.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What the table is for.</summary>
    public TableRole Role =>
        Stage == Stage.Answers ? TableRole.Answer
        : Header.IsStep ? TableRole.Step
        : TableRole.Table;

    /// <summary>The study of an answer, and of a test of a study; null for a table.</summary>
    public string? Study => Stage == Stage.Answers ? Name[..Name.IndexOf('/', StringComparison.Ordinal)] : null;
}
