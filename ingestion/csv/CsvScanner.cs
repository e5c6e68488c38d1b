using System.Buffers;
using System.Text.Unicode;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Csv;

/// <summary>
/// Counts a source CSV's lines and what is wrong with them. Only the part of a line that a chunk's end cut off is copied, up to
/// <see cref="RawCsv.MaximumLineBytes"/>; a longer line is counted and not looked into.
/// </summary>
internal sealed class CsvScanner(string path, string? askedKind) : IContentScanner
{
    private const int MaxHeader = 1 << 20;
    private readonly FindingTally findings = new();
    private byte[] cut = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int cutLength;
    private bool isTooLong;
    private long lines;
    private long blankLines;
    private int fields;
    private string kind = "";

    /// <inheritdoc />
    public void Scan(ReadOnlySpan<byte> chunk)
    {
        while (true)
        {
            var end = chunk.IndexOf((byte)'\n');
            if (end < 0)
                break;
            if (cutLength == 0 && !isTooLong)
            {
                Line(chunk[..end]);
            }
            else
            {
                Keep(chunk[..end]);
                CutLine();
            }
            chunk = chunk[(end + 1)..];
        }
        Keep(chunk);
    }

    /// <inheritdoc />
    public ValueTask<ContentProfile> CompleteAsync(string copy, CancellationToken cancellation)
    {
        if (cutLength > 0 || isTooLong)
        {
            CutLine();
            findings.Add(FindingCode.NoLastNewline, lines);
        }
        findings.Add(FindingCode.BlankEnd, lines - blankLines + 1, blankLines);
        return ValueTask.FromResult(new ContentProfile(kind, lines - blankLines, findings.ToList()));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(cut);
        cut = [];
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (lines == 0 && cutLength + part.Length > MaxHeader)
            throw NoHeader();
        isTooLong |= cutLength + part.Length > RawCsv.MaximumLineBytes;
        if (isTooLong)
            return;
        if (cutLength + part.Length > cut.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(cut.Length * 2, cutLength + part.Length));
            cut.AsSpan(0, cutLength).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(cut);
            cut = larger;
        }
        part.CopyTo(cut.AsSpan(cutLength));
        cutLength += part.Length;
    }

    private void CutLine()
    {
        if (isTooLong)
            findings.Add(FindingCode.LongLine, ++lines);
        else
            Line(cut.AsSpan(0, cutLength));
        cutLength = 0;
        isTooLong = false;
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        lines++;
        if (line.EndsWith("\r"u8))
        {
            findings.Add(FindingCode.Crlf, lines);
            line = line[..^1];
        }
        if (lines == 1)
        {
            Header(line);
            return;
        }
        // Whether an empty line is a row (a bad one) is known only when another line follows.
        if (line.Trim(" \t"u8).IsEmpty)
        {
            blankLines++;
            return;
        }
        if (fields > 1)
            findings.Add(FindingCode.FieldCount, lines - blankLines, blankLines);
        blankLines = 0;
        if (line.Length > RawCsv.MaximumLineBytes)
        {
            findings.Add(FindingCode.LongLine, lines);
            return;
        }
        var fault = CsvLine.Check(line, fields);
        if (fault != CsvFault.None)
            findings.Add(CodeOf(fault), lines);
    }

    private void Header(ReadOnlySpan<byte> line)
    {
        if (line.Length > MaxHeader)
            throw NoHeader();
        RefuseOtherFormats(line);
        if (line.StartsWith("\uFEFF"u8))
        {
            findings.Add(FindingCode.ByteOrderMark, 1);
            line = line[3..];
        }
        if (line.Contains((byte)'\r'))
            throw new RefusedFileException(path, "has lines that end in a carriage return alone: write it with LF or CRLF line ends.");
        var names =
            CsvLine.Split(line)
            ?? throw new RefusedFileException(path, "has a quoted name in its header that is not closed: correct the header.");
        fields = names.Count;
        kind = CsvHeader.KindOf(names, askedKind, out var fault) ?? throw new RefusedFileException(path, fault!);
    }

    private void RefuseOtherFormats(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || line.StartsWith("PK\u0003\u0004"u8))
            throw new RefusedFileException(path, "is compressed: unpack it and land the CSV file in it.");
        if (
            line.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || line.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || line.Contains((byte)0)
        )
            throw new RefusedFileException(path, "is not a UTF-8 text (it looks like UTF-16 or binary data): convert it to UTF-8.");
        if (!Utf8.IsValid(line))
            throw new RefusedFileException(path, "has a header that is not UTF-8: convert the file to UTF-8.");
    }

    private RefusedFileException NoHeader() => new(path, "has no line end in its first MiB: it is not a CSV file with a header.");

    private static string CodeOf(CsvFault fault) =>
        fault switch
        {
            CsvFault.NotUtf8 => FindingCode.NotUtf8,
            CsvFault.NulOrCr => FindingCode.NulOrCr,
            CsvFault.OpenQuote => FindingCode.OpenQuote,
            _ => FindingCode.FieldCount,
        };
}
