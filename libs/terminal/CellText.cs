using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Cinelake.Terminal;

/// <summary>
/// Values as people read them, and the terminal cells that they take: Chinese letters take two, a letter and its accents one.
/// </summary>
internal static class CellText
{
    /// <summary>A value as text; null is empty.</summary>
    public static string Of(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            string text => text,
            IEnumerable<KeyValuePair<string, object?>> fields =>
                $"{{{string.Join(", ", fields.Select(field => $"{field.Key}: {Of(field.Value)}"))}}}",
            IEnumerable<object?> items => $"[{string.Join(", ", items.Select(Of))}]",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>A value as text for a terminal: a control character in a title must not reach it.</summary>
    public static string Printable(object? value)
    {
        var text = Of(value);
        return text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
    }

    /// <summary>Whether a value is a number, which is aligned to the right and never broken.</summary>
    public static bool IsNumber(object? value) => value is int or long or decimal or double or System.Numerics.BigInteger;

    /// <summary>Whether a value may be broken into lines: a text, a list or a struct.</summary>
    public static bool IsBreakable(object? value) => value is string or IEnumerable<object?> or IEnumerable<KeyValuePair<string, object?>>;

    /// <summary>The cells that a text takes.</summary>
    public static int Width(string text) => Elements(text).Sum(element => element.Width);

    /// <summary>A text padded with spaces to a width.</summary>
    public static string Padded(string text, int width, bool onRight)
    {
        var spaces = new string(' ', Math.Max(0, width - Width(text)));
        return onRight ? spaces + text : text + spaces;
    }

    /// <summary>A text as lines of at most a width (of 2 or more), broken at spaces where a line has one.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var (cells, lastSpace) = (0, -1);
        foreach (var (element, size) in Elements(text))
        {
            if (cells + size > width)
            {
                var rest = lastSpace > 0 && element != " " ? line.ToString(lastSpace + 1, line.Length - lastSpace - 1) : "";
                lines.Add((rest.Length > 0 ? line.ToString(0, lastSpace) : line.ToString()).TrimEnd());
                line.Clear().Append(rest);
                (cells, lastSpace) = (Width(rest), -1);
                if (element == " " && rest.Length == 0)
                    continue;
            }
            if (element == " ")
                lastSpace = line.Length;
            line.Append(element);
            cells += size;
        }
        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    private static IEnumerable<(string Text, int Width)> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            // An element of several characters, a family of emoji, takes at most the two cells of its widest.
            yield return (element, Math.Clamp(element.GetCellWidth(), 0, 2));
        }
    }
}
