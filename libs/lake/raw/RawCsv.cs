using System.Buffers;

namespace Cinelake.Lake;

/// <summary>
/// What a CSV file of Raw is made of: UTF-8 lines of fields between <c>|</c>. A field that begins with a quote ends with one, quotes inside
/// doubled; no value spans lines; a quote inside an unquoted field and a backslash anywhere are data.
/// </summary>
public static class RawCsv
{
    /// <summary>Between two fields.</summary>
    public const byte Separator = (byte)'|';

    /// <summary>Around a field that has a separator or a quote in it.</summary>
    public const byte Quote = (byte)'"';

    /// <summary>
    /// The longest line that is looked into, in bytes without its line end: 8 MiB. A longer one is refused as
    /// <see cref="RejectReason.FieldCount"/>.
    /// </summary>
    public const int MaximumLineBytes = 8 * 1024 * 1024;

    /// <summary>
    /// NUL, 0x01 and the carriage return, none of which may stand inside a line: such a line is refused as
    /// <see cref="RejectReason.NulOrCr"/>.
    /// </summary>
    public static SearchValues<byte> ForbiddenBytes { get; } = SearchValues.Create(0, 1, (byte)'\r');
}
