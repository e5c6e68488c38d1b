using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Cinelake.Terminal;

/// <summary>
/// Options and arguments that are numbers, read in one way whatever the machine's language: digits, a point before a fraction, no thousands
/// separators. Anything else, or a number out of range, is a usage error that names the option.
/// </summary>
public static class NumberOptions
{
    /// <summary>An option with a default.</summary>
    /// <param name="name">The option's name, <c>--rows</c>.</param>
    /// <param name="description">Its help.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value.</param>
    /// <param name="standard">The default.</param>
    public static Option<T> Of<T>(string name, string description, T least, T most, T standard)
        where T : struct, INumber<T> =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => Read(result.Tokens[0].Value, name, least, most, result),
            DefaultValueFactory = _ => standard,
        };

    /// <summary>An option whose default may come from the settings (<see cref="LakeSettings"/>) under the option's name.</summary>
    /// <param name="name">The option's name, <c>--threads</c>.</param>
    /// <param name="description">Its help.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value.</param>
    /// <param name="standard">The default when the settings have none.</param>
    public static Option<T> OfSettings<T>(string name, string description, T least, T most, T standard)
        where T : struct, INumber<T>
    {
        var option = Of(name, description, least, most, standard);
        var setting = name.TrimStart('-');
        option.DefaultValueFactory = result =>
            LakeSettings.Find(setting) is { } text ? Read(text, $"the setting '{setting}'", least, most, result) : standard;
        return option;
    }

    /// <summary>An option that may be left out.</summary>
    /// <param name="name">The option's name, <c>--limit</c>.</param>
    /// <param name="description">Its help.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value.</param>
    public static Option<T?> Optional<T>(string name, string description, T least, T most)
        where T : struct, INumber<T> =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => Read(result.Tokens[0].Value, name, least, most, result),
        };

    /// <summary>An argument that must be given.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="description">Its help.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value.</param>
    public static Argument<T> Argument<T>(string name, string description, T least, T most)
        where T : struct, INumber<T> =>
        new(name) { Description = description, CustomParser = result => Read(result.Tokens[0].Value, name, least, most, result) };

    private static T Read<T>(string text, string name, T least, T most, ArgumentResult result)
        where T : struct, INumber<T>
    {
        var isFraction = !T.IsInteger(T.One / (T.One + T.One));
        var styles = isFraction ? NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint : NumberStyles.AllowLeadingSign;
        if (T.TryParse(text, styles, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        var kind = isFraction ? "a number, with a point before its fraction," : "a whole number";
        result.AddError(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} must be {kind} from {least:0.#########} to {most:0.#########}, not '{text}'."
            )
        );
        return default;
    }
}
