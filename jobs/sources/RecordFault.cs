namespace Cinelake.Jobs.Sources;

/// <summary>Reasons for which a record is refused before any model sees its fields.</summary>
internal static class RecordFault
{
    /// <summary>JSON in form, but not text: an escape that is half a surrogate pair.</summary>
    public const string NotJson = "not_json";

    /// <summary>TMDB's <c>{"success": false, ...}</c>.</summary>
    public const string TmdbError = "tmdb_error";

    /// <summary>Not an object, or a declared field that has another type, is too large a number or occurs twice.</summary>
    public const string JsonType = "json_type";

    /// <summary>A required key is missing: an entry of a list or a part of an answer, not the answer about one thing.</summary>
    public const string NotADetail = "not_a_detail";

    /// <summary>What separates a reason from the field it is about.</summary>
    public const string Separator = ": ";

    /// <summary>A reason and the field it is about.</summary>
    public static string Of(string reason, string field) => $"{reason}{Separator}{field}";
}
