using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Terminal;

/// <summary>
/// Answers the scripts of <c>completion</c>: <c>[suggest:POSITION] "LINE"</c> prints what may come at a position of a command line, one per
/// line. It prints nothing else, whatever the line is: a shell shows it between two keys.
/// </summary>
internal static partial class Suggestions
{
    /// <summary>Whether these words ask for suggestions.</summary>
    public static bool AreAskedFor(IReadOnlyList<string> words) => words.Count == 2 && Directive().IsMatch(words[0]);

    /// <summary>
    /// What may come at the position: commands, options, or values of the option or argument whose turn it is, as far as they are known.
    /// </summary>
    public static IReadOnlyList<string> Of(RootCommand root, IReadOnlyList<string> words)
    {
        var position = int.TryParse(
            Directive().Match(words[0]).Groups["position"].ValueSpan,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given
        )
            ? given
            : int.MaxValue;
        var line = words[1][..Math.Min(position, words[1].Length)];
        var typed = Word()
            .Matches(line)
            .Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal))
            .ToList();
        var word = line.Length > 0 && !char.IsWhiteSpace(line[^1]) && typed.Count > 0 ? typed[^1] : "";
        // The first word, the program, is whatever was typed to run it.
        var before = typed.Skip(1).Take(typed.Count - 1 - (word.Length > 0 ? 1 : 0)).ToList();
        if (typed.Count == 0 || (typed.Count == 1 && word.Length > 0))
            return [];
        try
        {
            return
            [
                .. At(root.Parse(before), before, word)
                    .Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (LakeException)
        {
            // The settings cannot be read: the command will say so.
            return [];
        }
    }

    private static IEnumerable<string> At(ParseResult parsed, List<string> before, string word)
    {
        var command = parsed.CommandResult;
        var options = OptionsOf(command);
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0 && word[0] == '-')
            return Find(options, word[..equals]) is { } named ? ValuesOf(named).Select(value => $"{word[..equals]}={value}") : [];
        if (before.Count > 0 && Find(options, before[^1]) is { Arity.MinimumNumberOfValues: > 0 } open)
            return ValuesOf(open);
        if (word.StartsWith('-'))
            return options.Select(option => option.Name);
        var argument = command.Command.Arguments.FirstOrDefault(argument =>
            (command.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MaximumNumberOfValues
        );
        var commands = command.Tokens.Count == 0 ? command.Command.Subcommands.Where(item => !item.Hidden).Select(item => item.Name) : [];
        return argument is null ? commands : commands.Concat(ValuesOf(argument));
    }

    private static List<Option> OptionsOf(CommandResult result)
    {
        var options = result.Command.Options.Where(option => !option.Hidden).ToList();
        for (var parent = result.Parent as CommandResult; parent is not null; parent = parent.Parent as CommandResult)
            options.AddRange(parent.Command.Options.Where(option => option is { Hidden: false, Recursive: true }));
        return options;
    }

    private static Option? Find(IEnumerable<Option> options, string name) =>
        options.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));

    private static IEnumerable<string> ValuesOf(Symbol symbol) =>
        symbol.GetCompletions(CompletionContext.Empty).Select(item => item.InsertText ?? item.Label);

    [GeneratedRegex(@"^\[suggest(:(?<position>\d+))?\]\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Directive();

    [GeneratedRegex(@"(""[^""]*(""|\z)|'[^']*('|\z)|[^\s""'])+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
