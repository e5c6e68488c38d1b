namespace Cinelake.Lake;

/// <summary>A file in Raw, as its landing manifest tells it.</summary>
public sealed record LandedFile
{
    /// <summary>Where it lies, for example <c>Raw/Local/CSV/Movies/2024/03/31/movies.csv</c>.</summary>
    public required string Path { get; init; }

    /// <summary>How it is written.</summary>
    public required RawFormat Format { get; init; }

    /// <summary>
    /// What is in it: <c>movies</c>, <c>series</c> or another name for CSV; <c>movies</c>, <c>people</c>, <c>collections</c>, <c>genres</c>
    /// or <c>unknown</c> for TMDB's JSON.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The TMDB spec; null for CSV.</summary>
    public string? Spec { get; init; }

    /// <summary>The collection date, <c>YYYY-MM-DD</c>.</summary>
    public required string Date { get; init; }

    /// <summary>The file's name before it landed.</summary>
    public required string OriginalName { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// CSV: lines, the header included, a last line without an end too, but not empty lines after the last row. JSON: records; 0 when the
    /// file cannot be read.
    /// </summary>
    public required long Lines { get; init; }

    /// <summary>What was seen in it; empty when nothing.</summary>
    public IReadOnlyList<Finding> Findings
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Why the file cannot be read, or null: what landing found.</summary>
    public FileFault? Fault =>
        Format == RawFormat.Json
        && Findings.FirstOrDefault(finding => FindingCode.Unreadable.Contains(finding.Code, StringComparer.Ordinal)) is { } finding
            ? new FileFault(finding.Code, finding.First)
            : null;
}
