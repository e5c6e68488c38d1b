using System.Text.RegularExpressions;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>The names that the SQL of a study may write without the study in front: <c>film</c> for <c>comedy/film</c>.</summary>
internal static partial class StudyNames
{
    /// <summary>The word by which the SQL of a study reads its parameters.</summary>
    public const string Parameters = "params";

    /// <summary>The view that holds the parameters of a study.</summary>
    public static string ParametersOf(string study) => $"{study}/{Parameters}";

    /// <summary>The full name by the short one, of the study's parameters and tables.</summary>
    public static IReadOnlyDictionary<string, string> Of(Study study) =>
        Files(Path.Combine(study.Folder, "tables"))
            .Append(Parameters)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, name => $"{study.Name}/{name}", StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks that a short name means one thing.</summary>
    /// <exception cref="LakeException">A study table has the name of a table for everyone; the message begins with file and
    /// line.</exception>
    public static void Check(IReadOnlyList<Model> models)
    {
        foreach (var model in models.Where(model => model.Stage == Stage.Studies))
        {
            var name = model.Name[(model.Study!.Length + 1)..];
            if (name == Parameters || !Form().IsMatch(name))
                throw new LakeException(
                    $"{model.Select.Origin}:1: '{name}' cannot name a study table: use lower case letters, digits and '_', the first a "
                        + $"letter; '{Parameters}' stands for the study's parameters. Rename the file."
                );
            var other = models.FirstOrDefault(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase));
            if (other is not null)
                throw new LakeException(
                    $"{model.Select.Origin}:1: {other.Select.Origin} makes a table '{name}' too, and in the study it would not be clear "
                        + "which is meant: rename this file."
                );
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.sql").Select(file => Path.GetFileNameWithoutExtension(file)) : [];

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
