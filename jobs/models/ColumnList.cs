using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>Comma-separated names, as a header lists columns and tables.</summary>
internal static partial class ColumnList
{
    /// <summary>Columns, each once.</summary>
    /// <param name="text">The list.</param>
    /// <param name="word">The header's word, for errors.</param>
    /// <param name="where">File and line, for errors.</param>
    /// <param name="optional">Whether a <c>?</c> may follow a name.</param>
    /// <exception cref="LakeException">A name is malformed, or occurs twice.</exception>
    public static IReadOnlyList<string> Read(string text, string word, string where, bool optional = false) =>
        Names(text, word, where, optional ? OptionalColumn() : Column());

    /// <summary>Tables and answers (<c>study/question</c>), each once.</summary>
    /// <exception cref="LakeException">A name is malformed, or occurs twice.</exception>
    public static IReadOnlyList<string> ReadTables(string text, string word, string where) => Names(text, word, where, Table());

    private static string[] Names(string text, string word, string where, Regex form)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        if (names.FirstOrDefault(name => !form.IsMatch(name)) is { } bad)
            throw new LakeException($"{where}: '{word}' lists comma-separated names: '{bad}' is not one.");
        if (
            names.GroupBy(name => name.TrimEnd('?'), StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is
            { } twice
        )
            throw new LakeException($"{where}: '{word}' lists '{twice.Key}' twice.");
        return names;
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Column();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*[?]?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OptionalColumn();

    [GeneratedRegex(@"^([^\s,/""]+/)?[A-Za-z0-9_]+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();
}
