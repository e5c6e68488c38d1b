namespace Cinelake.Lake;

/// <summary>
/// The codes of what landing may find in a file and lands all the same. <c>docs/rejects.md</c> says what each means and what to do.
/// </summary>
public static class FindingCode
{
    /// <summary>CSV: a line with more or fewer fields than the header.</summary>
    public const string FieldCount = "field_count";

    /// <summary>CSV: a carriage return, NUL or 0x01 inside a line; not the carriage return that belongs to a line's end.</summary>
    public const string NulOrCr = "nul_or_cr";

    /// <summary>CSV: a line with bytes that are not UTF-8. JSON: the file has some, and cannot be read.</summary>
    public const string NotUtf8 = "not_utf8";

    /// <summary>CSV: a quoted field that its line does not close, or text after a closing quote.</summary>
    public const string OpenQuote = "open_quote";

    /// <summary>CSV: a line of more than <see cref="RawCsv.MaximumLineBytes"/>; it is not looked into.</summary>
    public const string LongLine = "long_line";

    /// <summary>CSV: a line that ends in CRLF.</summary>
    public const string Crlf = "crlf";

    /// <summary>CSV: an empty line after the last row; it is no row.</summary>
    public const string BlankEnd = "blank_end";

    /// <summary>CSV: the last line has no line end; the file may be cut off.</summary>
    public const string NoLastNewline = "no_last_newline";

    /// <summary>The file begins with a byte order mark.</summary>
    public const string ByteOrderMark = "bom";

    /// <summary>The file was unpacked from an archive, whose name and SHA-256 are the finding's text.</summary>
    public const string Archive = "archive";

    /// <summary>
    /// JSON: the file stops being JSON, or a record nests deeper than <see cref="RawJson.MaximumDepth"/>; it cannot be read.
    /// </summary>
    public const string NotJson = "not_json";

    /// <summary>JSON: nothing in the file is a record, and it cannot be read.</summary>
    public const string NoRecords = "no_records";

    /// <summary>JSON: a record of more than <see cref="RawJson.MaximumRecordBytes"/>, and the file cannot be read.</summary>
    public const string LongRecord = "long_record";

    /// <summary>JSON: an element of a record's list has no id (a country or language has no code), so no table can hold it.</summary>
    public const string NoElementId = "no_element_id";

    /// <summary>JSON: more than <see cref="RawJson.UsualRecords"/> in a file.</summary>
    public const string TooManyRecords = "too_many_records";

    /// <summary>JSON: more than <see cref="RawJson.UsualFileBytes"/>.</summary>
    public const string TooLarge = "too_large";

    /// <summary>Those for which a JSON file cannot be read; the place of such a finding is a byte, from 1.</summary>
    public static IReadOnlyList<string> Unreadable { get; } = [NotJson, NotUtf8, NoRecords, LongRecord];
}
