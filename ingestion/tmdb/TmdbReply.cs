using System.Net;
using System.Text.Json;
using System.Text.Unicode;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>What TMDB answered: the status, and what matters of the body.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="IsObject">Whether the body is one whole JSON object in UTF-8.</param>
/// <param name="Code">TMDB's own status code when the body is an error object, else null.</param>
/// <param name="Message">TMDB's words for it, shortened.</param>
internal sealed record TmdbReply(HttpStatusCode Status, bool IsObject, int? Code, string Message)
{
    private const int LongestMessage = 200;

    /// <summary>Whether the body is what was asked for.</summary>
    public bool IsAnswer => Status == HttpStatusCode.OK && IsObject && Code is null;

    /// <summary>Whether what was asked for does not exist (codes 6 and 34).</summary>
    public bool IsMissing => Code is 6 or 34;

    /// <summary>
    /// Whether TMDB will not serve this token (codes 3, 7, 10, 14, 35). A 403 that is not in TMDB's words comes from something on the way,
    /// perhaps for this one address.
    /// </summary>
    public bool IsRefusal => Code is 3 or 7 or 10 or 14 or 35 || (Code is null && Status == HttpStatusCode.Unauthorized);

    /// <summary>Whether TMDB says that the request is wrong (codes 5, 18, 20, 22, 23, 27): then so is every other.</summary>
    public bool IsOurFault => Code is 5 or 18 or 20 or 22 or 23 or 27;

    /// <summary>Whether requests come too fast.</summary>
    public bool IsTooFast => Code == 25 || Status == HttpStatusCode.TooManyRequests;

    /// <summary>
    /// Whether another try may succeed: TMDB says so, the server is in trouble, or a 200 has a body that was cut off or is not TMDB's.
    /// </summary>
    public bool IsTransient =>
        IsTooFast
        || Code is 9 or 11 or 24 or 43 or 46
        || (int)Status >= 500
        || Status == HttpStatusCode.RequestTimeout
        || (Status == HttpStatusCode.OK && !IsObject);

    /// <summary>For messages.</summary>
    public string Text =>
        $"HTTP {(int)Status}{(Code is null ? "" : $", TMDB code {Code}")}{(Message.Length == 0 ? "" : $": {Message}")}"
        + (Status == HttpStatusCode.OK && !IsObject ? ", the body is not a whole JSON object" : "");

    /// <summary>Looks into a body.</summary>
    public static TmdbReply Read(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, RawJson.Reading);
        var isSuccess = true;
        int? code = null;
        var message = "";
        try
        {
            if (!Utf8.IsValid(body) || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return new TmdbReply(status, IsObject: false, Code: null, "");
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                if (reader.ValueTextEquals("success"u8))
                    isSuccess = reader.Read() && reader.TokenType != JsonTokenType.False;
                else if (reader.ValueTextEquals("status_code"u8))
                    code = reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
                else if (reader.ValueTextEquals("status_message"u8))
                    message = reader.Read() && reader.TokenType == JsonTokenType.String ? Shortened(reader.GetString()!) : "";
            }
        }
        catch (JsonException)
        {
            // Cut off or not JSON: the caller decides by the status.
            return new TmdbReply(status, IsObject: false, Code: null, "");
        }
        var isError = !isSuccess || code is not null || status != HttpStatusCode.OK;
        return new TmdbReply(status, IsObject: true, isError && status == HttpStatusCode.OK ? code ?? 0 : code, message);
    }

    private static string Shortened(string text) => string.Concat(text.Take(LongestMessage).Select(c => char.IsControl(c) ? ' ' : c));
}
