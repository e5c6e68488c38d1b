using System.Globalization;
using System.Text;

namespace Cinelake.Tests.Golden;

/// <summary>
/// A value as a cell: <c>null</c>, numbers, dates and plain texts as they are; texts that would be misread in double quotes with JSON's
/// escapes; arrays and structs as JSON.
/// </summary>
internal static class GoldenCell
{
    /// <summary>The cell of a value.</summary>
    public static string Of(object? value) => value is string text && IsPlain(text) ? text : Nested(value);

    /// <summary>The cells of a line: separated by <c>|</c>, but not within double quotes.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        var cells = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == '|' && !quoted))
            {
                cells.Add(line[start..i].Trim());
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == '\\' && quoted)
            {
                i++;
            }
        }
        return cells;
    }

    /// <summary>A cell as JSON, for a column of a type.</summary>
    public static string ToJson(string cell, string type)
    {
        var isText = type is "string" or "date" or "timestamp" or "timestamp_ntz";
        return isText && cell != "null" && !cell.StartsWith('"') ? Quote(cell) : cell;
    }

    private static string Nested(object? value) =>
        value switch
        {
            null => "null",
            bool truth => truth ? "true" : "false",
            string text => Quote(text),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
            IReadOnlyList<KeyValuePair<string, object?>> fields =>
                $"{{{string.Join(", ", fields.Select(field => $"{Quote(field.Key)}: {Inner(field.Value)}"))}}}",
            IReadOnlyList<object?> items => $"[{string.Join(", ", items.Select(Inner))}]",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"no text for a {value.GetType()}", nameof(value)),
        };

    private static string Inner(object? value) => value is DateOnly or DateTime ? Quote(Nested(value)) : Nested(value);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && text != "null"
        && text.Trim() == text
        && text[0] is not ('[' or '{' or '=')
        && !text.Any(letter => letter is '"' or '|' or '\u00A0' || char.IsControl(letter));

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (letter == '\n')
                quoted.Append("\\n");
            else if (char.IsControl(letter) || letter == '\u00A0')
                quoted.Append($"\\u{(int)letter:x4}");
            else
                quoted.Append(letter);
        }
        return quoted.Append('"').ToString();
    }
}
