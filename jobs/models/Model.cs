using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>A table as its SQL file defines it: one SELECT, and a header that says what the table is and what must hold.</summary>
internal sealed record Model
{
    /// <summary>The column of a cleaning model's SELECT that tells a row's fate.</summary>
    public const string Outcome = "outcome";

    /// <summary>The column of a cleaning model's SELECT that has the row as it came.</summary>
    public const string RawText = "raw_text";

    /// <summary>The column of a table of TMDB's answers that its parts are told apart by.</summary>
    public static TableColumn CollectionDay { get; } = new("dt", "date") { Description = "the day on which the answer was collected" };

    /// <summary>The table's name; a study table's is <c>study/table</c>, an answer's <c>study/question</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The stage that builds it.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The SELECT.</summary>
    public required SelectText Select { get; init; }

    /// <summary>What the header says.</summary>
    public required ModelHeader Header { get; init; }

    /// <summary>The names that the SELECT reads, and where in the text each first occurs.</summary>
    public required IReadOnlyList<TableName> Reads { get; init; }

    /// <summary>
    /// The columns of the SELECT, with the types it casts them to and their descriptions; empty if its last list does not name them all.
    /// </summary>
    public IReadOnlyList<TableColumn> Columns { get; init; } = [];

    /// <summary>The columns of the table: those of the SELECT, but for a cleaned row's fate and text, and the day of its part.</summary>
    public IReadOnlyList<TableColumn> TableColumns =>
        Stage != Stage.Trusted || Name == ModelProject.RejectsTable ? Columns
        : Header.PartitionedByDt ? [.. Columns.Where(IsKept), CollectionDay]
        : [.. Columns.Where(IsKept)];

    /// <summary>What the table is for.</summary>
    public TableRole Role =>
        Stage switch
        {
            Stage.Answers => TableRole.Answer,
            Stage.Studies => TableRole.StudyTable,
            _ => Header.IsStep ? TableRole.Step : TableRole.Table,
        };

    /// <summary>The study of a study table, an answer, and a test of a study; null for others.</summary>
    public string? Study => Stage >= Stage.Studies ? Name[..Name.IndexOf('/', StringComparison.Ordinal)] : null;

    /// <summary>The seeds that the SELECT or a test of the header reads.</summary>
    public IReadOnlyList<Seed> Seeds { get; init; } = [];

    /// <summary>The tables that the SELECT reads: all but its study's parameters and seeds.</summary>
    public IEnumerable<string> Tables => Reads.Select(read => read.Name).Where(name => !IsParameters(name) && !IsSeed(name));

    /// <summary>Whether the SELECT reads its study's parameters.</summary>
    public bool ReadsParameters => Reads.Any(read => IsParameters(read.Name));

    /// <summary>Whether a name is that of the view that holds its study's parameters.</summary>
    public bool IsParameters(string name) =>
        Study is not null && string.Equals(name, StudyNames.ParametersOf(Study), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a seed which it reads.</summary>
    public bool IsSeed(string name) => Seeds.Any(seed => string.Equals(seed.Name, name, StringComparison.OrdinalIgnoreCase));

    private static bool IsKept(TableColumn column) => column.Name is not (Outcome or RawText);
}
