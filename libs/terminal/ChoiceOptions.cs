using System.CommandLine;
using System.CommandLine.Parsing;

namespace Cinelake.Terminal;

/// <summary>
/// Options and arguments that are one of a few words. Any other word is a usage error that names the option, the words, and the one
/// probably meant.
/// </summary>
public static class ChoiceOptions
{
    /// <summary>An option with a default.</summary>
    /// <param name="name">The option's name, <c>--format</c>.</param>
    /// <param name="description">Its help.</param>
    /// <param name="words">The words.</param>
    /// <param name="standard">The default.</param>
    public static Option<string> Of(string name, string description, IReadOnlyList<string> words, string standard)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result => Read(result.Tokens[0].Value, name, words, result),
            DefaultValueFactory = _ => standard,
        };
        option.CompletionSources.Add([.. words]);
        return option;
    }

    /// <summary>An option whose default may come from the settings (<see cref="LakeSettings"/>) under the option's name.</summary>
    /// <param name="name">The option's name, <c>--engine</c>.</param>
    /// <param name="description">Its help.</param>
    /// <param name="words">The words.</param>
    /// <param name="standard">The default when the settings have none.</param>
    public static Option<string> OfSettings(string name, string description, IReadOnlyList<string> words, string standard)
    {
        var option = Of(name, description, words, standard);
        var setting = name.TrimStart('-');
        option.DefaultValueFactory = result =>
            LakeSettings.Find(setting) is { } text ? Read(text, $"the setting '{setting}'", words, result) : standard;
        return option;
    }

    /// <summary>An argument; with a default it may be left out.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="description">Its help.</param>
    /// <param name="words">The words.</param>
    /// <param name="standard">The default; null: it must be given.</param>
    public static Argument<string> Argument(string name, string description, IReadOnlyList<string> words, string? standard = null)
    {
        var argument = new Argument<string>(name)
        {
            Description = description,
            CustomParser = result => Read(result.Tokens[0].Value, name, words, result),
        };
        if (standard is not null)
        {
            argument.Arity = ArgumentArity.ZeroOrOne;
            argument.DefaultValueFactory = _ => standard;
        }
        argument.CompletionSources.Add([.. words]);
        return argument;
    }

    /// <summary>An argument of two different words; it may be left out.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="description">Its help.</param>
    /// <param name="words">The words.</param>
    /// <param name="standard">The default.</param>
    public static Argument<string[]> PairArgument(string name, string description, IReadOnlyList<string> words, string[] standard)
    {
        var argument = new Argument<string[]>(name)
        {
            Description = description,
            Arity = new ArgumentArity(0, 2),
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                string[] given = [.. result.Tokens.Select(token => Read(token.Value, name, words, result))];
                if (!result.Errors.Any() && (given.Length != 2 || given[0] == given[1]))
                    result.AddError($"{name} must be two different ones of {string.Join(", ", words)}.");
                return given;
            },
        };
        argument.CompletionSources.Add([.. words]);
        return argument;
    }

    private static string Read(string text, string name, IReadOnlyList<string> words, ArgumentResult result)
    {
        if (words.Contains(text, StringComparer.Ordinal))
            return text;
        var list = words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";
        result.AddError($"{name} must be {list}, not '{text}'.{NearNames.Hint(text, words)}");
        return "";
    }
}
