namespace Cinelake.Jobs.Sources;

/// <summary>Reasons for which a record is refused before any model sees its fields.</summary>
internal static class RecordFault
{
    /// <summary>It is not JSON, not UTF-8, or too long to be a record.</summary>
    public const string NotJson = "not_json";

    /// <summary>TMDB's <c>{"success": false, ...}</c>.</summary>
    public const string TmdbError = "tmdb_error";

    /// <summary>Not an object, a declared field of another type or twice, or text after the array.</summary>
    public const string JsonType = "json_type";

    /// <summary>A required key is missing: an entry of a list, not the answer about one thing. Its fields are staged nevertheless.</summary>
    public const string NotADetail = "not_a_detail";
}
