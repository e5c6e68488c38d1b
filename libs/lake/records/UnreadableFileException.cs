namespace Cinelake.Lake;

/// <summary>Landed files cannot be read; the message names each, with the place at which it fails.</summary>
public sealed class UnreadableFileException : LakeException
{
    private const int NamedAtMost = 10;

    /// <summary>One file, or several.</summary>
    public UnreadableFileException(IReadOnlyCollection<(string Path, FileFault Fault)> files)
        : base(
            $"{(files.Count == 1 ? "a landed file" : $"{files.Count:N0} landed files")} cannot be read, and nothing was built: "
                + $"{string.Join("; ", files.Take(NamedAtMost).Select(file => $"{file.Path} {Text(file.Fault)}"))}"
                + $"{(files.Count > NamedAtMost ? $"; and {files.Count - NamedAtMost:N0} more" : "")}. Land a corrected file and retract "
                + "the old one with 'cinelake-ingest retract PATH --why TEXT', or build without it: --skip PATH."
        ) { }

    /// <summary>What is wrong with a file, as the end of a sentence about it.</summary>
    public static string Text(FileFault fault) =>
        fault.Code switch
        {
            FindingCode.NotUtf8 => $"is not UTF-8 at byte {fault.Byte:N0}",
            FindingCode.NoRecords => "has no records: it holds no JSON object with an id",
            FindingCode.LongRecord => $"has a record of more than {RawJson.MaximumRecordBytes / 1024 / 1024} MiB at byte {fault.Byte:N0}",
            _ => $"is not JSON at byte {fault.Byte:N0}",
        };
}
