using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sql;

/// <summary>
/// Names and texts in SQL that every engine reads the same way (docs/sql.md). An engine's own statements use the engine's own.
/// </summary>
internal static partial class PortableText
{
    /// <summary>A name in double quotes.</summary>
    /// <exception cref="LakeException">It contains a quote, a backslash or a control character, which the engines read
    /// differently.</exception>
    public static string Name(string name) =>
        name.Any(letter => letter is '"' or '\\' || char.IsControl(letter))
            ? throw new LakeException(
                $"'{name}' cannot be the name of a table or column: it contains a double quote, a backslash or a control character. "
                    + "Rename it."
            )
            : $"\"{name}\"";

    /// <summary>
    /// A text as an expression. The engines read a quote in a literal in three ways, and one of them a backslash too; all read <c>chr()</c>
    /// in one way.
    /// </summary>
    public static string Literal(string text)
    {
        var pieces = Special()
            .Split(text)
            .Select(piece =>
                piece switch
                {
                    "'" => "chr(39)",
                    "\\" => "chr(92)",
                    _ => $"'{piece}'",
                }
            );
        return $"({string.Join(" || ", pieces)})";
    }

    [GeneratedRegex(@"(?<special>['\\])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
