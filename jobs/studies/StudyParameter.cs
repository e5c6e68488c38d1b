using System.Globalization;
using System.Text.RegularExpressions;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Studies;

/// <summary>A parameter of a study.</summary>
/// <param name="Name">Its name, <c>snake_case</c>.</param>
/// <param name="Type"><c>int</c>, <c>double</c>, <c>text</c> or <c>texts</c> (a list).</param>
/// <param name="Default">Its value when none is given, as written on the command line: a list is comma-separated. Null is unknown.</param>
/// <param name="Description">What it does.</param>
internal sealed partial record StudyParameter(string Name, string Type, string? Default, string Description)
{
    /// <summary>The texts it may be; empty when any will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The parameter of a declaration.</summary>
    /// <exception cref="LakeException">Its name or its default is malformed.</exception>
    public static StudyParameter Of(ParameterDeclaration declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        if (!Form().IsMatch(declared.Name))
            throw new LakeException(
                $"{declared.Place}: '{declared.Name}' cannot name a parameter: use lower case letters, digits and '_', the first a letter."
            );
        var parameter = new StudyParameter(declared.Name, declared.Type, declared.Default, declared.Description)
        {
            Values = declared.Values,
        };
        _ = parameter.Literal(declared.Default, declared.Place);
        return parameter;
    }

    /// <summary>The value as portable SQL: always a literal of its type.</summary>
    /// <param name="value">The value as the command line writes it, or null.</param>
    /// <param name="where">What to name in an error.</param>
    /// <exception cref="LakeException">The value is not of the type.</exception>
    public string Literal(string? value, string where) =>
        Type switch
        {
            "int" => value is null ? "cast(null as int)" : $"cast({Number(value, where)} as int)",
            "double" => value is null ? "cast(null as double)" : $"cast({Fraction(value, where)} as double)",
            "text" => value is null ? "cast(null as string)" : Text(value, where),
            "texts" => value is null or "" ? "filter(split('', ','), x -> x <> '')" : $"split({Text(value, where)}, ',')",
            _ => throw new LakeException($"{where}: '{Name}' has the type '{Type}': int, double, text and texts are known."),
        };

    private int Number(string value, string where) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refuse(value, "a whole number", where);

    private string Fraction(string value, string where) =>
        double.TryParse(value, NumberStyles.Float & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : throw Refuse(value, "a number", where);

    private string Text(string value, string where)
    {
        if (Values.Count > 0 && !Values.Contains(value, StringComparer.Ordinal))
            throw Refuse(value, string.Join(" or ", Values), where);
        if (value.Any(char.IsControl))
            throw Refuse(value, "a text without control characters", where);
        return PortableText.Literal(value);
    }

    private LakeException Refuse(string value, string what, string where) => new($"{where}: '{Name}' must be {what}, not '{value}'.");

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
