using System.Text.RegularExpressions;

namespace Cinelake.Lake;

/// <summary>
/// The name under which something is collected: a folder of Raw (<c>Movies</c>, a TMDB spec such as <c>comedy</c>). Letters, digits,
/// '.', '_' and '-', the first a letter or a digit, at most 80.
/// </summary>
public readonly partial record struct CollectionName
{
    private CollectionName(string value) => Value = value;

    /// <summary>The name as given.</summary>
    public string Value { get; }

    /// <summary>Reads a name.</summary>
    /// <exception cref="LakeException">The text is not such a name.</exception>
    public static CollectionName Parse(string text) =>
        Form().IsMatch(text)
            ? new CollectionName(text)
            : throw new LakeException(
                $"'{text}' cannot name a collection: use letters, digits, '.', '_' and '-', the first a letter or a digit, at most 80."
            );

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
