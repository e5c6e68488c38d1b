using System.Globalization;
using System.Net;

namespace Cinelake.Jobs.Documenting;

/// <summary>A piece of HTML. Values put into it are escaped as text, unless their type says that they are HTML.</summary>
/// <param name="Html">The HTML.</param>
internal readonly record struct Markup(string Html)
{
    /// <summary>Nothing.</summary>
    public static Markup None { get; } = new("");

    /// <summary>
    /// A piece of HTML as written, with every value that is not <see cref="Markup"/> escaped, also within quoted attributes.
    /// </summary>
    public static Markup Of(FormattableString html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new Markup(html.ToString(new Escaping()));
    }

    /// <summary>Pieces one after another.</summary>
    public static Markup Join(IEnumerable<Markup> pieces, string between = "\n") =>
        new(string.Join(between, pieces.Select(piece => piece.Html)));

    /// <summary>The id of a table's place on the page, and the target of links to it.</summary>
    public static string AnchorOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return $"t-{string.Concat(name.Select(Escaped))}";
    }

    /// <inheritdoc />
    public override string ToString() => Html;

    private static string Escaped(char letter) =>
        letter == '/' ? "."
        : char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? $"{letter}"
        : string.Create(CultureInfo.InvariantCulture, $"~{(int)letter:x}");

    private sealed class Escaping : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
            arg switch
            {
                Markup markup => markup.Html,
                IFormattable value => WebUtility.HtmlEncode(value.ToString(format, CultureInfo.InvariantCulture)),
                _ => WebUtility.HtmlEncode(arg?.ToString() ?? ""),
            };
    }
}
