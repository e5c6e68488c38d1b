using System.Text.RegularExpressions;

namespace Cinelake.Tests.Architecture;

/// <summary>The words of the project's pages, comments and messages, without names of code, commands, paths and numbers.</summary>
internal static partial class Prose
{
    /// <summary>The words of a file, each with its line.</summary>
    public static IEnumerable<(string Word, int Line)> Words(string file) =>
        Path.GetExtension(file) switch
        {
            ".md" => Words(Markdown(file)),
            ".cs" => Words(CSharp(file, withTexts: !file.StartsWith("tests/", StringComparison.Ordinal))),
            ".sql" => Words(Comments(file, SqlComment())),
            _ => Words(Comments(file, ShellComment())),
        };

    private static IEnumerable<(string Word, int Line)> Words(IEnumerable<(string Text, int Line)> lines) =>
        lines.SelectMany(line => Word().Matches(Code().Replace(line.Text, " ")), (line, word) => (word.Groups["word"].Value, line.Line));

    private static IEnumerable<(string Text, int Line)> Markdown(string file)
    {
        var inBlock = false;
        foreach (var (text, line) in Lines(file))
        {
            inBlock ^= text.StartsWith("```", StringComparison.Ordinal);
            if (!inBlock)
                yield return (LinkTarget().Replace(text, "]"), line);
        }
    }

    private static IEnumerable<(string Text, int Line)> CSharp(string file, bool withTexts)
    {
        foreach (var (text, line) in Lines(file))
        {
            if (CSharpComment().Match(text) is { Success: true } comment)
                yield return (comment.Groups["text"].Value, line);
            else if (withTexts)
                foreach (var literal in Literal().Matches(text).Where(literal => literal.Value.Count(letter => letter == ' ') > 1))
                    yield return (literal.Groups["text"].Value, line);
        }
    }

    private static IEnumerable<(string Text, int Line)> Comments(string file, Regex comment) =>
        Lines(file)
            .Select(line => (match: comment.Match(line.Text), line.Line))
            .Where(line => line.match.Success)
            .Select(line => (line.match.Groups["text"].Value, line.Line));

    private static IEnumerable<(string Text, int Line)> Lines(string file) =>
        File.ReadLines(Repository.PathOf(file)).Select((text, at) => (text, at + 1));

    /// <summary>Three letters or more, not a name in capitals or camelCase; a possessive ending is left out.</summary>
    [GeneratedRegex(@"(?<![\w'])(?<word>\p{Lu}?\p{Ll}{2,})(?=('s)?(?![\w']|\.\w))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    /// <summary>Tags, code spans, holes, addresses, quoted words, options, and whatever holds a sign or digit.</summary>
    [GeneratedRegex(
        """<c>.*?</c>|<[^>]*>|`[^`]*`|\{[^{}]*\}|'[^' ]+'|"[^" ]+"|(?<!\w)--?[a-z-]+|\S*[/_\\=|*$@#~^\d]\S*|\S*\w[.:]\w\S*""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"(^|;|,|\{)\s*///? ?(?<text>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CSharpComment();

    [GeneratedRegex(
        """
            "(?<text>([^"\\]|\\.)*)"
            """,
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Literal();

    [GeneratedRegex("-- (?<text>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SqlComment();

    [GeneratedRegex(@"^\s*# (?<text>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShellComment();
}
