using System.Text.Json;

namespace Cinelake.Jobs.Sources;

/// <summary>
/// Cuts a raw JSON file into its records, one in memory at a time: the values of an array, or the one value that the file is. After
/// a place that is not JSON there is no telling where a record begins, so the rest is one piece.
/// </summary>
internal sealed class JsonPieceReader(Stream stream)
{
    /// <summary>The longest record that is read, in bytes.</summary>
    public const int MaximumRecordBytes = 32 * 1024 * 1024;

    private const int FirstBufferBytes = 256 * 1024;
    private byte[] buffer = new byte[FirstBufferBytes];
    private int start;
    private int end;
    private bool atEnd;
    private State state = State.Before;

    private enum State
    {
        Before,
        FirstOfArray,
        InArray,
        After,
        Done,
    }

    /// <summary>The next piece.</summary>
    public async ValueTask<JsonPiece> ReadAsync(CancellationToken cancellation)
    {
        while (state != State.Done)
        {
            var next = await SkipBlanksAsync(cancellation);
            switch (state)
            {
                case State.Before when next == '[':
                    (state, start) = (State.FirstOfArray, start + 1);
                    break;
                case State.Before:
                    return await ReadValueAsync(State.After, cancellation);
                case State.FirstOfArray or State.InArray when next == ']':
                    (state, start) = (State.After, start + 1);
                    break;
                case State.FirstOfArray:
                    return await ReadValueAsync(State.InArray, cancellation);
                case State.InArray when next == ',':
                    start++;
                    await SkipBlanksAsync(cancellation);
                    return await ReadValueAsync(State.InArray, cancellation);
                case State.After when next is null:
                    state = State.Done;
                    break;
                default:
                    return Rest(state == State.After ? JsonPieceKind.Trailing : JsonPieceKind.Broken);
            }
        }
        return default;
    }

    private async ValueTask<JsonPiece> ReadValueAsync(State after, CancellationToken cancellation)
    {
        while (true)
        {
            int? length;
            try
            {
                length = TryMeasure();
            }
            catch (JsonException)
            {
                return Rest(JsonPieceKind.Broken);
            }
            if (length is { } whole)
            {
                var record = new JsonPiece(JsonPieceKind.Record, buffer.AsMemory(start, whole));
                (state, start) = (after, start + whole);
                return record;
            }
            if (end - start >= MaximumRecordBytes)
                return Rest(JsonPieceKind.Broken);
            await FillAsync(cancellation);
        }
    }

    /// <summary>The length of the value that begins here; null when more of the file is needed.</summary>
    private int? TryMeasure()
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start..end), atEnd, state: default);
        return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : null;
    }

    private JsonPiece Rest(JsonPieceKind kind)
    {
        state = State.Done;
        return new JsonPiece(kind, buffer.AsMemory(start, Math.Min(end - start, 2 * RawText.MaximumBytes)));
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
        buffer.AsSpan(start..end).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end > buffer.Length / 2)
            Array.Resize(ref buffer, buffer.Length * 2);
        var isFirst = end == 0 && state == State.Before;
        var read = await stream.ReadAtLeastAsync(buffer.AsMemory(end), buffer.Length - end, throwOnEndOfStream: false, cancellation);
        atEnd = read < buffer.Length - end;
        end += read;
        if (isFirst && buffer.AsSpan(0, end).StartsWith("\uFEFF"u8))
            start = 3;
    }
}
