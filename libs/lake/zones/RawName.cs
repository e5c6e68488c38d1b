using System.Text.RegularExpressions;

namespace Cinelake.Lake;

/// <summary>
/// The name of a folder of Raw under which files land: a kind of CSV (<c>Movies</c>) or a TMDB spec (<c>comedy</c>). Letters, digits,
/// '.', '_' and '-', the first a letter or a digit, at most 80.
/// </summary>
public readonly partial record struct RawName
{
    private RawName(string value) => Value = value;

    /// <summary>The name as given.</summary>
    public string Value { get; }

    /// <summary>Reads a name.</summary>
    /// <exception cref="LakeException">The text is not such a name.</exception>
    public static RawName Parse(string text) =>
        Form().IsMatch(text)
            ? new RawName(text)
            : throw new LakeException(
                $"'{text}' cannot name a folder of Raw: use letters, digits, '.', '_' and '-', the first a letter or a digit, at most 80."
            );

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
