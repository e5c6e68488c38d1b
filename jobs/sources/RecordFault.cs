namespace Cinelake.Jobs.Sources;

/// <summary>Reasons for which a record is refused before any model sees its fields.</summary>
internal static class RecordFault
{
    /// <summary>JSON by its form and no text: an escape that is half a surrogate pair.</summary>
    public const string NotJson = "not_json";

    /// <summary>TMDB's <c>{"success": false, ...}</c>.</summary>
    public const string TmdbError = "tmdb_error";

    /// <summary>Not an object, or a declared field of another type or twice.</summary>
    public const string JsonType = "json_type";

    /// <summary>A required key is missing: an entry of a list, not the answer about one thing. Its fields are staged nevertheless.</summary>
    public const string NotADetail = "not_a_detail";
}
