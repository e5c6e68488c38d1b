using System.Globalization;

namespace Cinelake.Jobs.Models;

/// <summary>The types of a seed's columns: what a value must look like, so that each engine reads the same in it.</summary>
internal static class SeedType
{
    /// <summary>The types that there are.</summary>
    public static IReadOnlyList<string> Names { get; } = ["string", "int", "bigint", "double", "boolean", "date"];

    /// <summary>Whether a value is of a type.</summary>
    public static bool Holds(string type, string value) =>
        type switch
        {
            "int" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Is(number, value),
            "bigint" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && Is(number, value),
            "double" => double.TryParse(
                value,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            ) && double.IsFinite(number),
            "boolean" => value is "true" or "false",
            "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => !value.Any(char.IsControl),
        };

    // One way to write a number, so that equal keys are equal texts.
    private static bool Is(long number, string value) => number.ToString(CultureInfo.InvariantCulture) == value;
}
