namespace Cinelake.Jobs.Engines.Contract;

/// <summary>
/// A CSV file that an engine can read: UTF-8, LF, no NUL, CR or 0x01, no line over 8 MiB. Other lines are marked by the screening
/// (see <c>sources/CsvScreening</c>): <c>chr(2), reason code, chr(2), raw text</c>.
/// </summary>
/// <param name="Path">Where it lies on this machine.</param>
/// <param name="SourceFile">The path inside Raw that its rows carry.</param>
/// <param name="Screened">Whether lines in it may be marked.</param>
internal sealed record CsvFile(string Path, string SourceFile, bool Screened)
{
    /// <summary>Its place in the order of receipt, which its rows carry too.</summary>
    public long Received { get; init; }

    /// <summary>The same file in the lake, for an engine that reads it there; null where there is only <see cref="Path"/>.</summary>
    public string? Address { get; init; }
}
