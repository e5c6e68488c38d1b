namespace Cinelake.Ingestion.Landing;

/// <summary>The codes of what landing can find in a file that it lands all the same.</summary>
internal static class FindingCode
{
    /// <summary>CSV: a line with more or fewer fields than the header.</summary>
    public const string FieldCount = "field_count";

    /// <summary>CSV: a carriage return, NUL or 0x01 inside a line; lines that end in CRLF count.</summary>
    public const string NulOrCr = "nul_or_cr";

    /// <summary>CSV: bytes that are not UTF-8.</summary>
    public const string NotUtf8 = "not_utf8";

    /// <summary>CSV: a quoted field that its line does not close, or text after a closing quote.</summary>
    public const string OpenQuote = "open_quote";

    /// <summary>The file begins with a byte order mark.</summary>
    public const string ByteOrderMark = "bom";

    /// <summary>CSV: the last line has no line end; the file may be cut off.</summary>
    public const string NoLastNewline = "no_last_newline";

    /// <summary>CSV: a line longer than 8 MiB; it is not looked into.</summary>
    public const string LongLine = "long_line";

    /// <summary>JSON: the file is not one JSON value; the place is the record at which that shows.</summary>
    public const string NotJson = "not_json";

    /// <summary>JSON: more than 100 records in a file.</summary>
    public const string TooManyRecords = "too_many_records";

    /// <summary>JSON: more than 10 MB in a file.</summary>
    public const string TooLarge = "too_large";
}
