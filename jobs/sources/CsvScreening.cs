using System.Text;
using System.Text.Unicode;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sources;

/// <summary>
/// Stands between a raw CSV file and the engines, which stumble, each in its own way, over bytes that are not UTF-8, NUL, CR, 0x01 endless
/// lines, and empty lines at the end. A file in which landing found none of those is read as it is; of any other a copy is made in which
/// such lines are marked (see <see cref="CsvFile"/>), lines end in LF, empty lines after the last row are left out, and all others, and
/// their numbers, are unchanged.
/// </summary>
internal static class CsvScreening
{
    private const byte Mark = 2;
    private const int BufferBytes = 1024 * 1024;
    private static readonly string[] FindingsToScreen =
    [
        FindingCode.NotUtf8,
        FindingCode.NulOrCr,
        FindingCode.LongLine,
        FindingCode.Crlf,
        FindingCode.BlankEnd,
    ];

    /// <summary>The file as engines can read it.</summary>
    /// <param name="path">Where it lies on this machine.</param>
    /// <param name="landed">What was found when it landed.</param>
    /// <param name="copy">Where a copy goes if one is needed.</param>
    /// <param name="cancellation">Cancels the copying.</param>
    public static async Task<CsvFile> ScreenAsync(string path, LandedFile landed, string copy, CancellationToken cancellation)
    {
        if (!landed.Findings.Any(finding => FindingsToScreen.Contains(finding.Code, StringComparer.Ordinal)))
            return new CsvFile(path, landed.Path, Screened: false);
        await using var raw = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 1,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
        await using var screened = new FileStream(
            copy,
            FileMode.Create,
            FileAccess.Write,
            FileShare.None,
            bufferSize: BufferBytes,
            FileOptions.Asynchronous
        );
        await CopyAsync(raw, screened, landed.Lines, cancellation);
        return new CsvFile(copy, landed.Path, Screened: true);
    }

    private static async Task CopyAsync(Stream raw, Stream screened, long lines, CancellationToken cancellation)
    {
        var buffer = new byte[BufferBytes];
        var (held, tooLong) = (0, false);
        while (true)
        {
            if (held == buffer.Length)
            {
                // Only the beginning of a line that is too long matters.
                tooLong |= held > RawCsv.MaximumLineBytes;
                if (tooLong)
                    held = RawText.MaximumBytes;
                else
                    Array.Resize(ref buffer, buffer.Length * 2);
            }
            var read = await raw.ReadAsync(buffer.AsMemory(held), cancellation);
            var (start, searched) = (0, held);
            held += read;
            int length;
            while (lines > 0 && (length = buffer.AsSpan(searched..held).IndexOf((byte)'\n')) >= 0)
            {
                lines--;
                var end = searched + length;
                WriteLine(screened, buffer.AsSpan(start..end), tooLong);
                screened.WriteByte((byte)'\n');
                (start, searched, tooLong) = (end + 1, end + 1, false);
            }
            if (read == 0 || lines == 0)
            {
                if (held > start && lines > 0)
                    WriteLine(screened, buffer.AsSpan(start..held), tooLong);
                return;
            }
            buffer.AsSpan(start..held).CopyTo(buffer);
            held -= start;
        }
    }

    private static void WriteLine(Stream screened, ReadOnlySpan<byte> line, bool tooLong)
    {
        if (line.EndsWith((byte)'\r'))
            line = line[..^1];
        tooLong |= line.Length > RawCsv.MaximumLineBytes;
        var code =
            tooLong ? RejectReason.FieldCount
            : !Utf8.IsValid(line) ? RejectReason.NotUtf8
            : line.ContainsAny(RawCsv.ForbiddenBytes) ? RejectReason.NulOrCr
            : null;
        if (code is null && !line.StartsWith(Mark))
        {
            screened.Write(line);
            return;
        }
        screened.WriteByte(Mark);
        screened.Write(Encoding.ASCII.GetBytes(code ?? ""));
        screened.WriteByte(Mark);
        if (code is null)
            screened.Write(line);
        else
            screened.Write(RawText.Readable(line, cut: tooLong));
    }
}
