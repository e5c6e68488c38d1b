using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>TMDB's API Read Access Token. It goes into one header and nowhere else; its text form is a placeholder.</summary>
internal sealed partial class TmdbToken
{
    private const string WhereFrom =
        "Set TMDB_TOKEN to the API Read Access Token (it begins with eyJ) of https://www.themoviedb.org/settings/api.";
    private readonly string value;

    private TmdbToken(string value) => this.value = value;

    /// <summary>Reads what <c>TMDB_TOKEN</c> holds.</summary>
    /// <exception cref="LakeException">It is missing, or something else; the message never holds the value.</exception>
    public static TmdbToken Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            throw new LakeException($"TMDB requires a token and none is set. {WhereFrom}");
        if (ApiKey().IsMatch(trimmed))
            throw new LakeException(
                "TMDB_TOKEN holds the short API key (32 hexadecimal digits), which would have to go into addresses and so into logs. "
                    + $"{WhereFrom}"
            );
        return Form().IsMatch(trimmed)
            ? new TmdbToken(trimmed)
            : throw new LakeException($"TMDB_TOKEN holds characters that a token does not have. {WhereFrom}");
    }

    /// <summary>The value, for the Authorization header only.</summary>
    public string ForHeader() => value;

    /// <summary>Text from outside, with the token taken out should it be there.</summary>
    public string Redact(string text) => text.Replace(value, "***", StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => "***";

    [GeneratedRegex(@"^[0-9a-fA-F]{32}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApiKey();

    [GeneratedRegex(@"^[A-Za-z0-9._~+/=-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
