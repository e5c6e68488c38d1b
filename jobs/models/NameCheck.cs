using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>Checks that a name means one thing wherever SQL may write it.</summary>
internal static partial class NameCheck
{
    /// <summary>Checks the study tables and the seeds; that no two models have one name is checked where they are put in order.</summary>
    /// <exception cref="LakeException">One cannot be read by its name, or another has the same name; the message begins with
    /// file and line.</exception>
    public static void Run(IReadOnlyList<Model> models, IReadOnlyCollection<Seed> seeds, IEnumerable<string> sources)
    {
        var tables = models.Select(model => new Named(model.Select.Origin, model.Study, ShortOf(model.Name), model.Stage == Stage.Answers));
        var lists = seeds.Select(seed => new Named(seed.Origin, seed.Study, ShortOf(seed.Name), IsAnswer: false)).ToList();
        var files = sources.Select(source => new Named($"sources/{source}.json", null, source, IsAnswer: false));
        Named[] all = [.. tables, .. lists, .. files];
        foreach (var one in all.Where(one => one is { Study: not null, IsAnswer: false }).Union(lists))
        {
            if (one.Name is StudyNames.Parameters or ModelProject.Refused || !Form().IsMatch(one.Name))
                throw new LakeException(
                    $"{one.Origin}:1: '{one.Name}' cannot name a study table or a seed: use lower case letters, digits and '_', the first "
                        + $"a letter, but not '{StudyNames.Parameters}' or '{ModelProject.Refused}'. Rename the file."
                );
            if (Array.Find(all, one.IsLike) is { } other)
                throw new LakeException(
                    $"{one.Origin}:1: {other.Origin} has the name '{one.Name}' too, and it would not be clear which is meant: "
                        + "rename this file."
                );
        }
    }

    private static string ShortOf(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    /// <summary>A table, seed or source, and the study in which its name holds; null for everywhere.</summary>
    private sealed record Named(string Origin, string? Study, string Name, bool IsAnswer)
    {
        /// <summary>Whether some SQL could read both by the same name. Answers have no short one outside their study.</summary>
        public bool IsLike(Named other) =>
            !ReferenceEquals(this, other)
            && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)
            && (Study == other.Study || ((Study is null || other.Study is null) && !other.IsAnswer));
    }
}
