using Cinelake.Jobs.Studies;

namespace Cinelake.Jobs.Models;

/// <summary>The names that the SQL of a study may write without the study in front: <c>film</c> for <c>comedy/film</c>.</summary>
internal static class StudyNames
{
    /// <summary>The word by which the SQL of a study reads its parameters.</summary>
    public const string Parameters = "params";

    /// <summary>The view that holds the parameters of a study.</summary>
    public static string ParametersOf(string study) => $"{study}/{Parameters}";

    /// <summary>The full name by the short one, of the study's parameters, tables and seeds.</summary>
    public static IReadOnlyDictionary<string, string> Of(Study study) =>
        Files(Path.Combine(study.Folder, "tables"), "*.sql")
            .Concat(Files(Path.Combine(study.Folder, "seeds"), "*.csv"))
            .Append(Parameters)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, name => $"{study.Name}/{name}", StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Select(file => Path.GetFileNameWithoutExtension(file)) : [];
}
