using System.Text.RegularExpressions;

namespace Cinelake.Jobs.Studies;

/// <summary>Which parameters of its study a question reads.</summary>
internal static partial class ParameterUse
{
    /// <summary>The parameters that a question's SQL selects from <c>params</c>, in the order declared.</summary>
    public static IReadOnlyList<StudyParameter> In(Study study, string sql)
    {
        ArgumentNullException.ThrowIfNull(study);
        var names = Selected()
            .Matches(sql)
            .SelectMany(match => Word().Matches(match.Groups["columns"].Value))
            .Select(word => word.Value)
            .ToHashSet(StringComparer.Ordinal);
        return [.. study.Parameters.Where(parameter => names.Contains(parameter.Name))];
    }

    [GeneratedRegex(
        @"\bselect\b(?<columns>((?!\b(select|from)\b).)*)\bfrom\s+params\b",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Selected();

    [GeneratedRegex("[a-z][a-z0-9_]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
