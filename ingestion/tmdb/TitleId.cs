using System.Text.RegularExpressions;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>An IMDb title id: <c>tt</c> and seven or more digits.</summary>
internal readonly partial record struct TitleId
{
    private TitleId(string value) => Value = value;

    /// <summary>The id as text, for example <c>tt0111161</c>.</summary>
    public string Value { get; }

    /// <summary>Reads an id; false when the text is not one.</summary>
    public static bool TryParse(string? text, out TitleId id)
    {
        id = text is not null && Form().IsMatch(text) ? new TitleId(text) : default;
        return id.Value is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"^tt[0-9]{7,}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
