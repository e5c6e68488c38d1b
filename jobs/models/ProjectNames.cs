using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>
/// The names of what the program brings with it, by its files alone: for a shell that completes a word and has no time for reading SQL.
/// </summary>
internal static class ProjectNames
{
    private static string Here => AppContext.BaseDirectory;

    /// <summary>The studies.</summary>
    public static IEnumerable<string> Studies() => Folders(Path.Combine(Here, "studies")).Select(folder => Path.GetFileName(folder));

    /// <summary>The questions, as <c>STUDY/QUESTION</c>.</summary>
    public static IEnumerable<string> Questions() => OfStudies("questions");

    /// <summary>The tables of Trusted and Refined without those that are steps, the study tables, the questions and the seeds.</summary>
    public static IEnumerable<string> Tables() =>
        Models(Path.Combine(Here, "models", "trusted"))
            .Concat(Models(Path.Combine(Here, "models", "refined")))
            .Concat(OfStudies("tables"))
            .Concat(Questions())
            .Concat(Names(Path.Combine(Here, "models", "seeds"), "*.csv"))
            .Concat(OfStudies("seeds", "*.csv"));

    /// <summary>
    /// The parameters as <c>--set</c> takes them, <c>STUDY.PARAMETER=</c>; none when a study cannot be read, which the command will report.
    /// </summary>
    public static IEnumerable<string> Settings()
    {
        try
        {
            return
            [
                .. Study
                    .LoadAll(Path.Combine(Here, "studies"))
                    .Values.SelectMany(study => study.Parameters.Select(parameter => $"{study.Name}.{parameter.Name}=")),
            ];
        }
        catch (LakeException)
        {
            return [];
        }
    }

    private static IEnumerable<string> OfStudies(string folder, string pattern = "*.sql") =>
        Studies().SelectMany(study => Names(Path.Combine(Here, "studies", study, folder), pattern).Select(name => $"{study}/{name}"));

    private static IEnumerable<string> Folders(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Where(path => !Path.GetFileName(path).StartsWith('.')) : [];

    private static IEnumerable<string> Models(string folder) => Names(folder, "*.sql");

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern).Where(file => !IsStep(file)).Select(file => Path.GetFileNameWithoutExtension(file))
            : [];

    private static bool IsStep(string file) =>
        File.ReadLines(file)
            .TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal))
            .Any(line => line.TrimEnd() == "-- Step: yes");
}
