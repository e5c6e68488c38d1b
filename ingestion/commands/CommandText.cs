using System.CommandLine;
using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Commands;

/// <summary>A command line as it can be pasted into a shell.</summary>
internal static partial class CommandText
{
    /// <summary>
    /// The command as given, with its date spelled out: without it, the same words would mean another day after midnight.
    /// </summary>
    public static string Of(ParseResult parsed, Option<CollectionDate> date)
    {
        var words = parsed.Tokens.Select(token => Word(token.Value));
        if (parsed.GetResult(date) is not { Implicit: false })
            words = words.Append(date.Name).Append(parsed.GetRequiredValue(date).ToString());
        return $"cinelake-ingest {string.Join(' ', words)}";
    }

    private static string Word(string text) => Plain().IsMatch(text) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[A-Za-z0-9_./:=@%+,-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
