using System.CommandLine;
using System.CommandLine.Parsing;

namespace Cinelake.Terminal;

/// <summary>
/// Options and arguments that are paths: an empty one, which an unset variable leaves behind, is a usage error and does not mean the
/// working folder.
/// </summary>
public static class PathOptions
{
    /// <summary>Refuses empty paths.</summary>
    public static TOption NotEmpty<TOption>(this TOption option)
        where TOption : Option
    {
        ArgumentNullException.ThrowIfNull(option);
        option.Validators.Add(result => Check(result, result.Tokens, option.Name));
        return option;
    }

    /// <summary>Refuses empty paths.</summary>
    public static Argument<T> NotEmpty<T>(this Argument<T> argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        argument.Validators.Add(result => Check(result, result.Tokens, argument.Name));
        return argument;
    }

    private static void Check(SymbolResult result, IEnumerable<Token> tokens, string name)
    {
        if (tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"{name}: a path is empty.");
    }
}
