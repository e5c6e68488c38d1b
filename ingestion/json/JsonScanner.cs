using System.Buffers;
using System.Text.Json;
using Cinelake.Ingestion.Landing;

namespace Cinelake.Ingestion.Json;

/// <summary>
/// Counts the records of a JSON file, the items of its list or its one value, and tells their kind from the first record that shows one.
/// Reads token by token: only a token that a chunk's end cut off is kept, up to 16 MiB. What is not JSON lands with a finding.
/// </summary>
internal sealed class JsonScanner(string? knownKind) : IContentScanner
{
    private const int MaxToken = 16 << 20;
    private const int MaxRecords = 100;
    private const long MaxSize = 10_000_000;
    private readonly FindingTally findings = new();
    private readonly HashSet<string> fields = new(StringComparer.Ordinal);
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int length;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = 256 });
    private long size;
    private long records;
    private bool isList;
    private bool isStarted;
    private bool isBroken;
    private string kind = knownKind ?? RecordKind.Unknown;

    /// <inheritdoc />
    public void Scan(ReadOnlySpan<byte> chunk)
    {
        size += chunk.Length;
        while (!chunk.IsEmpty && !isBroken)
        {
            if (length == buffer.Length)
                Grow();
            var part = Math.Min(chunk.Length, buffer.Length - length);
            chunk[..part].CopyTo(buffer.AsSpan(length));
            length += part;
            chunk = chunk[part..];
            Read(isLast: false);
        }
    }

    /// <inheritdoc />
    public ContentProfile Complete()
    {
        Read(isLast: true);
        if (records > MaxRecords && !isBroken)
            findings.Add(FindingCode.TooManyRecords, MaxRecords + 1);
        if (size > MaxSize)
            findings.Add(FindingCode.TooLarge, 0);
        return new ContentProfile(kind, isBroken ? 0 : records, findings.ToList());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Grow()
    {
        if (buffer.Length >= MaxToken)
        {
            Break();
            length = 0;
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private void Read(bool isLast)
    {
        if (isBroken || (!isStarted && !isLast && length < 3))
            return;
        SkipByteOrderMark();
        var reader = new Utf8JsonReader(buffer.AsSpan(0, length), isLast, state);
        try
        {
            while (reader.Read())
                Token(ref reader);
        }
        catch (JsonException)
        {
            // A finding, not an error: Raw keeps what came, and Trusted refuses it with its reason.
            Break();
            return;
        }
        state = reader.CurrentState;
        var consumed = (int)reader.BytesConsumed;
        buffer.AsSpan(consumed, length - consumed).CopyTo(buffer);
        length -= consumed;
    }

    private void SkipByteOrderMark()
    {
        if (isStarted)
            return;
        isStarted = true;
        if (!buffer.AsSpan(0, length).StartsWith("\uFEFF"u8))
            return;
        findings.Add(FindingCode.ByteOrderMark, 0);
        length -= 3;
        buffer.AsSpan(3, length).CopyTo(buffer);
    }

    private void Token(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (depth == 0 && reader.TokenType == JsonTokenType.StartArray)
        {
            isList = true;
            return;
        }
        var recordDepth = isList ? 1 : 0;
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            if (depth == recordDepth + 1 && kind == RecordKind.Unknown)
                fields.Add(reader.GetString()!);
        }
        else if (depth == recordDepth && !isEnd)
        {
            records++;
        }
        else if (depth == recordDepth && kind == RecordKind.Unknown)
        {
            kind = RecordKind.OfRecord(fields, isAlone: !isList);
            fields.Clear();
        }
    }

    private void Break()
    {
        isBroken = true;
        findings.Add(FindingCode.NotJson, records);
    }
}
