namespace Cinelake.Lake;

/// <summary>What became of the lines or records of one source file. Read = kept + rejected + superseded, always.</summary>
/// <param name="SourceFile">The file's path inside Raw, for example <c>Local/CSV/Movies/2024/03/31/movies.csv</c>.</param>
/// <param name="Read">Lines without the header, or records.</param>
/// <param name="Kept">Rows in the table.</param>
/// <param name="Rejected">Rows in <c>rejects</c>.</param>
/// <param name="Superseded">Records of an id that a later record of the same day replaced.</param>
public sealed record RowAccount(string SourceFile, long Read, long Kept, long Rejected, long Superseded)
{
    /// <summary>Whether every line or record is accounted for.</summary>
    public bool AddsUp => Read == Kept + Rejected + Superseded;
}
