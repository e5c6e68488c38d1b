namespace Cinelake.Lake;

/// <summary>A published table: its schema and the parts that are its rows.</summary>
public sealed record TableVersion
{
    /// <summary>The table's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; in a manifest older than roles a name with a '/' is an answer's.</summary>
    public TableRole Role
    {
        get => field == TableRole.Table && Name.Contains('/', StringComparison.Ordinal) ? TableRole.Answer : field;
        init;
    }

    /// <summary>Its columns, in order, the partition column last.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Its parts; a table without a partition or several source files has one.</summary>
    public required IReadOnlyList<TablePart> Parts { get; init; }

    /// <summary>Rows of all parts.</summary>
    public long Rows => Parts.Sum(part => part.Rows);
}
