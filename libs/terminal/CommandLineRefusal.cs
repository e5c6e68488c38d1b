using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Cinelake.Terminal;

/// <summary>
/// What is wrong with a command line, each fault once: an unknown command, else unknown options, else what System.CommandLine says. The
/// rest of the line is not judged by a command for which it was not meant.
/// </summary>
internal static partial class CommandLineRefusal
{
    /// <summary>The lines for stderr; none when the command line can be run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> words)
    {
        var faults = UnknownCommand(parsed, words) is { } unknown ? [unknown] : UnknownOptions(parsed, words);
        if (faults.Count == 0)
            faults = ValuesOfFlags(parsed, words);
        if (faults.Count == 0)
            faults = [.. parsed.Errors.Select(error => Text(error, parsed)).Distinct(StringComparer.Ordinal)];
        return faults.Count == 0 ? [] : [.. faults.Select(fault => $"error: {fault}"), $"See '{PathOf(parsed.CommandResult)} --help'."];
    }

    private static string? UnknownCommand(ParseResult parsed, IReadOnlyList<string> words)
    {
        var command = parsed.CommandResult.Command;
        var visible = command.Subcommands.Where(item => !item.Hidden).Select(item => item.Name).ToList();
        if (visible.Count == 0 || command.Arguments.Count > 0)
            return null;
        var known = OptionNames(parsed.CommandResult);
        var first = words
            .SkipWhile(word => IsPathTo(word, parsed.CommandResult) || (IsOption(word) && known.Contains(NameOf(word))))
            .FirstOrDefault();
        if (first is not null && IsOption(first))
            return null;
        return first is null || parsed.UnmatchedTokens.Count == 0
            ? parsed.Errors.Count == 0
                ? null
                : $"a command is missing: {string.Join(", ", visible)}."
            : $"there is no command '{first}'.{Hint(first, visible, otherwise: $" There are {string.Join(", ", visible)}.")}";
    }

    private static List<string> UnknownOptions(ParseResult parsed, IReadOnlyList<string> words)
    {
        var command = PathOf(parsed.CommandResult);
        var known = OptionNames(parsed.CommandResult);
        var faults = words
            .TakeWhile(word => word != "--")
            .Where(word => IsOption(word) && !known.Contains(NameOf(word)))
            .Select(word =>
                $"'{command}' has no option "
                + $"'{NameOf(word)}'.{NearNames.Hint(NameOf(word), known.Where(name => name.Length > 2))}{MeantCommand(parsed)}"
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (faults.Count == 0 && parsed.UnmatchedTokens.FirstOrDefault(word => IsOption(word) && known.Contains(NameOf(word))) is { } early)
            faults.Add($"'{early}' comes before the command: write it after '{command}'.");
        return faults;
    }

    /// <summary>The values that the parser made arguments of: <c>--json=maybe</c> becomes <c>--json</c> and <c>maybe</c>.</summary>
    private static List<string> ValuesOfFlags(ParseResult parsed, IReadOnlyList<string> words)
    {
        var flags = parsed
            .CommandResult.Command.Options.Concat(OutputSettings.Options)
            .Where(option => option.ValueType == typeof(bool))
            .Select(option => option.Name)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. words
                .TakeWhile(word => word != "--")
                .Where(word =>
                    IsOption(word)
                    && flags.Contains(NameOf(word))
                    && word.Length > NameOf(word).Length
                    && !bool.TryParse(word[(NameOf(word).Length + 1)..], out _)
                )
                .Select(word => $"{NameOf(word)} takes no value: '{word}'."),
        ];
    }

    /// <summary>A program that has an argument and commands takes a mistyped command for its argument.</summary>
    private static string MeantCommand(ParseResult parsed)
    {
        var names = parsed.CommandResult.Command.Subcommands.Select(item => item.Name).ToList();
        return string.Concat(parsed.CommandResult.Tokens.Take(1).Select(token => NearNames.Hint(token.Value, names)));
    }

    private static string Text(ParseError error, ParseResult parsed)
    {
        if (
            parsed.UnmatchedTokens.FirstOrDefault(word =>
                error.Message.Contains($"'{word}'", StringComparison.Ordinal) && error.SymbolResult is CommandResult
            ) is
            { } word
        )
            return $"'{word}' is one word too many for '{PathOf(parsed.CommandResult)}'. Put a text with spaces in quotes.";
        return
            error.SymbolResult is ArgumentResult { Parent: CommandResult } argument
            && argument.Tokens.Count == 0
            && error.Message.StartsWith("Required argument", StringComparison.Ordinal)
            ? $"'{PathOf(parsed.CommandResult)}' needs {argument.Argument.HelpName ?? argument.Argument.Name}: "
                + $"{argument.Argument.Description}"
            : error.Message;
    }

    private static string Hint(string name, IReadOnlyList<string> known, string otherwise) =>
        NearNames.Hint(name, known) is { Length: > 0 } hint ? hint : otherwise;

    private static HashSet<string> OptionNames(CommandResult result)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = result; at is not null; at = at.Parent as CommandResult)
        {
            foreach (var option in at.Command.Options.Where(option => !option.Hidden && (option.Recursive || at == result)))
                names.UnionWith([option.Name, .. option.Aliases]);
        }
        return names;
    }

    private static bool IsPathTo(string word, CommandResult result) =>
        result.Parent is CommandResult parent && (result.Command.Name == word || IsPathTo(word, parent));

    private static bool IsOption(string word) => OptionForm().IsMatch(word);

    /// <summary>The name of <c>--name=value</c>; of a short option with its value, <c>-lake</c>, the first letter.</summary>
    private static string NameOf(string word)
    {
        var name = word[..(word.IndexOfAny(['=', ':']) is >= 0 and var end ? end : word.Length)];
        return name.StartsWith("--", StringComparison.Ordinal) ? name : name[..2];
    }

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;

    /// <summary>What is an option however the line goes on; <c>-1</c> and SQL's <c>-- a comment</c> are not.</summary>
    [GeneratedRegex(
        @"^(--[A-Za-z][A-Za-z0-9-]*|-[A-Za-z?][A-Za-z0-9-]*)([=:].*)?\z",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OptionForm();
}
