using System.Buffers.Text;
using System.Text;

namespace Cinelake.Demo.Compose;

/// <summary>
/// Writes rows in the format of the source files: <c>|</c> between fields, LF after rows, UTF-8, unknown values as <c>\N</c>, a value that
/// holds a quote or a separator wrapped in quotes with its quotes doubled. A backslash is data.
/// </summary>
internal sealed class SourceWriter(Stream output) : IDisposable
{
    private const int Room = 4096;
    private readonly byte[] buffer = new byte[1 << 18];
    private int length;
    private bool inRow;

    /// <summary>Bytes written so far.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>A text; null is <c>\N</c>.</summary>
    /// <exception cref="ArgumentException">The text spans lines or is longer than a field may be: the format has no such value.</exception>
    public void Text(string? text)
    {
        if (text is not null && (text.Length > Room / 4 || text.AsSpan().IndexOfAny('\n', '\r', '\0') >= 0))
            throw new ArgumentException($"'{text}' cannot be a value of a source file: it spans lines or is too long.", nameof(text));
        Separate();
        if (text is null)
            Append("\\N"u8);
        else if (text.AsSpan().IndexOfAny('"', '|') < 0)
            length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
        else
            length += Encoding.UTF8.GetBytes($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", buffer.AsSpan(length));
    }

    /// <summary>A number; null is <c>\N</c>.</summary>
    public void Number(long? number)
    {
        Separate();
        if (number is { } value && Utf8Formatter.TryFormat(value, buffer.AsSpan(length), out var written))
            length += written;
        else
            Append("\\N"u8);
    }

    /// <summary>A field, or several with their separators, as raw bytes.</summary>
    public void Raw(ReadOnlySpan<byte> field)
    {
        Separate();
        Append(field);
    }

    /// <summary>A list, joined by commas; an empty one is <c>\N</c>.</summary>
    public void List(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        Text(items.Count == 0 ? null : string.Join(',', items));
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        buffer[length++] = (byte)'\n';
        inRow = false;
    }

    /// <summary>Flushes everything to the stream.</summary>
    public void Dispose() => Flush();

    private void Separate()
    {
        if (buffer.Length - length < Room)
            Flush();
        if (inRow)
            buffer[length++] = (byte)'|';
        inRow = true;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    private void Flush()
    {
        output.Write(buffer, 0, length);
        BytesWritten += length;
        length = 0;
    }
}
