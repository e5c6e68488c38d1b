using System.Text.Json;
using System.Text.Unicode;

namespace Cinelake.Lake;

/// <summary>
/// Cuts a raw JSON file into its records, one in memory at a time. It takes what people have: one value, an array, arrays in an array,
/// values one after the other (JSON lines), pages, lists, records by their ids (see <see cref="RecordShape"/>), with a byte order mark or
/// CRLF. Beyond a place that is not JSON there is no telling what the rest is, so the whole file cannot be read: <see cref="Fault"/>.
/// </summary>
/// <param name="stream">The file, from its beginning.</param>
public sealed class RecordReader(Stream stream)
{
    private const int MaximumListBytes = 256 * 1024 * 1024;
    private const int FirstBufferBytes = 256 * 1024;
    private readonly Queue<(int Start, int Length, string? List)> found = new();
    private byte[] buffer = new byte[FirstBufferBytes];
    private int start;
    private int end;
    private long offset;
    private bool atEnd;
    private int arrays;
    private bool isAfterValue;
    private bool isAfterComma;
    private long values;
    private bool isRecognised;

    /// <summary>Why the file cannot be read, known once <see cref="ReadAsync"/> gave null; null when it can.</summary>
    public FileFault? Fault { get; private set; }

    /// <summary>The records given so far.</summary>
    public long Records { get; private set; }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; private set; }

    /// <summary>The next record; null at the end, or where the file cannot be read further.</summary>
    public async ValueTask<RawRecord?> ReadAsync(CancellationToken cancellation)
    {
        while (Fault is null)
        {
            if (found.TryDequeue(out var record))
            {
                Records++;
                return new RawRecord(buffer.AsMemory(record.Start, record.Length), record.List);
            }
            if (await SkipBlanksAsync(cancellation) is not { } next)
            {
                Fault = FaultAtEnd();
                return null;
            }
            await StepAsync(next, cancellation);
        }
        return null;
    }

    private async ValueTask StepAsync(byte next, CancellationToken cancellation)
    {
        if (arrays > 0 && next == ']' && !isAfterComma)
        {
            start++;
            arrays--;
            isAfterValue = true;
        }
        else if (isAfterValue && arrays > 0)
        {
            isAfterComma = next == ',';
            isAfterValue = false;
            if (isAfterComma)
                start++;
            else
                Fail(FindingCode.NotJson, start);
        }
        else if (next == '[')
        {
            start++;
            values++;
            arrays++;
            (isAfterValue, isAfterComma) = (false, false);
            if (arrays > RawJson.MaximumDepth)
                Fail(FindingCode.NotJson, start);
        }
        else
        {
            await ReadValueAsync(cancellation);
            values++;
            (isAfterValue, isAfterComma) = (true, false);
        }
    }

    private async ValueTask ReadValueAsync(CancellationToken cancellation)
    {
        while (Fault is null)
        {
            if (TryMeasure() is { } length)
            {
                Find(start, length, list: null);
                start += length;
                return;
            }
            if (Fault is null && end - start >= MaximumListBytes)
                Fail(FindingCode.LongRecord, start);
            if (Fault is null)
                await FillAsync(cancellation);
        }
    }

    /// <summary>The length of the value that begins here; null when more of the file is needed, or it is not one.</summary>
    private int? TryMeasure()
    {
        var value = buffer.AsSpan(start..end);
        var reader = new Utf8JsonReader(value, atEnd, new JsonReaderState(RawJson.Reading));
        try
        {
            if (!reader.Read() || !reader.TrySkip())
                return null;
        }
        catch (JsonException exception)
        {
            var at = PlaceOf(exception, value);
            Fail(
                Utf8.IsValid(value[..at]) && (at == value.Length || value[at] < 0x80) ? FindingCode.NotJson : FindingCode.NotUtf8,
                start + at
            );
            return null;
        }
        var length = (int)reader.BytesConsumed;
        if (Utf8.IsValid(value[..length]))
            return length;
        Fail(FindingCode.NotUtf8, start + ValidLength(value[..length]));
        return null;
    }

    private void Find(int from, int length, string? list)
    {
        var json = buffer.AsSpan(from, length);
        if (json[0] == '[')
        {
            var reader = new Utf8JsonReader(json, RawJson.Reading);
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var at = (int)reader.TokenStartIndex;
                reader.Skip();
                Find(from + at, (int)reader.BytesConsumed - at, list);
            }
            return;
        }
        var shape = RecordShape.Of(json);
        isRecognised |= shape.IsRecognised;
        if (shape.Elements is not null)
        {
            foreach (var element in shape.Elements)
                Find(from + element.Start.Value, element.End.Value - element.Start.Value, shape.List);
        }
        else if (length > RawJson.MaximumRecordBytes)
        {
            Fail(FindingCode.LongRecord, from);
        }
        else
        {
            found.Enqueue((from, length, list));
        }
    }

    private FileFault? FaultAtEnd() =>
        arrays > 0 ? new FileFault(FindingCode.NotJson, offset + end + 1)
        : values == 0 || (Records > 0 && !isRecognised) ? new FileFault(FindingCode.NoRecords, 1)
        : null;

    private void Fail(string code, int at)
    {
        // A fault further on must not hide behind records of the same value.
        found.Clear();
        Fault ??= new FileFault(code, offset + at + 1);
    }

    private async ValueTask<byte?> SkipBlanksAsync(CancellationToken cancellation)
    {
        while (true)
        {
            while (start < end && buffer[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                start++;
            if (start < end)
                return buffer[start];
            if (atEnd)
                return null;
            await FillAsync(cancellation);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        var isFirst = offset == 0 && end == 0;
        buffer.AsSpan(start..end).CopyTo(buffer);
        offset += start;
        (start, end) = (0, end - start);
        if (end > buffer.Length / 2)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = await stream.ReadAtLeastAsync(buffer.AsMemory(end), buffer.Length - end, throwOnEndOfStream: false, cancellation);
        atEnd = read < buffer.Length - end;
        end += read;
        HasByteOrderMark |= isFirst && buffer.AsSpan(0, end).StartsWith("\uFEFF"u8);
        if (isFirst && HasByteOrderMark)
            start = 3;
    }

    // The exception states a line and a place in it, both from 0.
    private static int PlaceOf(JsonException exception, ReadOnlySpan<byte> value)
    {
        var line = 0;
        for (var left = exception.LineNumber ?? 0; left > 0; left--)
            line += value[line..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(value.Length, line + (exception.BytePositionInLine ?? 0));
    }

    private static int ValidLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (System.Text.Rune.DecodeFromUtf8(text[length..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            length += consumed;
        return length;
    }
}
