namespace Cinelake.Lake;

/// <summary>
/// Why a line or record is refused before its fields are looked at: a <c>reason</c> of the table <c>rejects</c>. The cleaning models have
/// further ones, about values; <c>docs/rejects.md</c> has all, with what to do.
/// </summary>
public static class RejectReason
{
    /// <summary>CSV: bytes that are not UTF-8.</summary>
    public const string NotUtf8 = FindingCode.NotUtf8;

    /// <summary>CSV: one of <see cref="RawCsv.ForbiddenBytes"/> inside the line.</summary>
    public const string NulOrCr = FindingCode.NulOrCr;

    /// <summary>CSV: a quoted field that the line does not close, or text after a closing quote.</summary>
    public const string OpenQuote = FindingCode.OpenQuote;

    /// <summary>CSV: more or fewer fields than the header, or a line of more than <see cref="RawCsv.MaximumLineBytes"/>.</summary>
    public const string FieldCount = FindingCode.FieldCount;

    /// <summary>JSON in form, but not text: an escape that is half a surrogate pair.</summary>
    public const string NotJson = FindingCode.NotJson;

    /// <summary>TMDB's <c>{"success": false, ...}</c>.</summary>
    public const string TmdbError = "tmdb_error";

    /// <summary>Not an object, or a declared field that has another type, is too large a number or occurs twice.</summary>
    public const string JsonType = "json_type";

    /// <summary>A required key is missing: an entry of a list or a part of an answer, not the answer about one thing.</summary>
    public const string NotADetail = "not_a_detail";

    /// <summary>What separates a reason from the field it is about, where a model's column <c>outcome</c> holds both.</summary>
    public const string Separator = ": ";

    /// <summary>A reason and the field it is about: <c>json_type: genres[2].id</c>.</summary>
    public static string Of(string reason, string field) => $"{reason}{Separator}{field}";
}
