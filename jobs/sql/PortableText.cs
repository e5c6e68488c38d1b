using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sql;

/// <summary>Names and texts in SQL that every engine reads the same (docs/sql.md). An engine's own statements use the engine's own.</summary>
internal static partial class PortableText
{
    /// <summary>A name in double quotes.</summary>
    /// <exception cref="LakeException">A quote, a backslash or a control character is in it, which the engines read differently.</exception>
    public static string Name(string name) =>
        name.Any(letter => letter is '"' or '\\' || char.IsControl(letter))
            ? throw new LakeException(
                $"'{name}' cannot be the name of a table or column: a double quote, a backslash or a control character is in it. Rename it."
            )
            : $"\"{name}\"";

    /// <summary>A text as an expression. A quote in a literal is read in three ways by the engines, and so is a backslash by one: <c>chr()</c> is read in one.</summary>
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
