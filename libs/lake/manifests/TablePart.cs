namespace Cinelake.Lake;

/// <summary>A part of a table that is built and replaced on its own.</summary>
public sealed record TablePart
{
    /// <summary>What makes the part: <c>dt=2024-03-31</c>, a source file's path, or empty for the whole table.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Hash of all that it was built from: inputs, model, parameters. Equal hashes mean that a rebuild would give the same.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>The run that built it.</summary>
    public required string Run { get; init; }

    /// <summary>Rows of all files.</summary>
    public required long Rows { get; init; }

    /// <summary>Its Parquet files.</summary>
    public required IReadOnlyList<TableFile> Files { get; init; }

    /// <summary>For a part of Trusted: what became of each source file's lines or records.</summary>
    public IReadOnlyList<RowAccount> Accounts
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The partition's value, or null: the text after <c>dt=</c> in the name.</summary>
    public string? Partition => Name.StartsWith("dt=", StringComparison.Ordinal) ? Name[3..] : null;
}
