using System.Text;

namespace Cinelake.Lake;

/// <summary>
/// A place inside a lake, relative to its root: segments joined by '/', the same on disk and as an S3 key. A value of this type cannot
/// leave the lake: no empty, '.' or '..' segment, no backslash, no control character, no invalid Unicode, at most 1,024 bytes of UTF-8 (the
/// limit of an S3 key) and 255 a segment (the limit of a file name).
/// </summary>
public sealed record LakePath : IComparable<LakePath>
{
    private LakePath(string value) => Value = value;

    /// <summary>The path with '/' between segments, without one at either end.</summary>
    public string Value { get; }

    /// <summary>The last segment.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>Reads a path.</summary>
    /// <exception cref="LakeException">The text is not a path inside a lake; the message says why.</exception>
    public static LakePath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fault = Fault(text);
        return fault is null ? new LakePath(text) : throw new LakeException($"'{text}' is not a path inside a lake: {fault}.");
    }

    /// <summary>Reads a path; null when the text is not one.</summary>
    public static LakePath? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Fault(text) is null ? new LakePath(text) : null;
    }

    /// <summary>The path one or more segments below.</summary>
    public static LakePath operator /(LakePath folder, string below)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Parse($"{folder.Value}/{below}");
    }

    /// <summary>A zone's folder.</summary>
    public static LakePath Of(Zone zone) => Parse(zone.ToString());

    /// <summary>Whether this path lies in the folder.</summary>
    public bool IsBelow(LakePath folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Value.StartsWith($"{folder.Value}/", StringComparison.Ordinal);
    }

    /// <summary>By the bytes of UTF-8, the order of S3's listings.</summary>
    public int CompareTo(LakePath? other)
    {
        if (other is null)
            return 1;
        var at = Value.AsSpan().CommonPrefixLength(other.Value);
        if (at == Value.Length || at == other.Value.Length)
            return Value.Length - other.Value.Length;
        var (mine, others) = (Value[at], other.Value[at]);
        // A surrogate stands for a code point beyond all that fit into one UTF-16 unit, but is not the highest unit itself.
        return char.IsSurrogate(mine) == char.IsSurrogate(others) ? mine - others
            : char.IsSurrogate(mine) ? 1
            : -1;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static string? Fault(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > 1024)
            return "it is longer than 1,024 bytes";
        if (text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
            return "it is not valid Unicode";
        foreach (var segment in text.Split('/'))
        {
            if (segment is "" or "." or "..")
                return "a segment is empty, '.' or '..'";
            if (segment.Any(c => c == '\\' || char.IsControl(c)))
                return "it contains a backslash or a control character";
            if (Encoding.UTF8.GetByteCount(segment) > 255)
                return "a segment is longer than 255 bytes";
        }
        return null;
    }
}
