using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>The seeds of a project: <c>models/seeds/*.csv</c> for everyone, <c>studies/STUDY/seeds/*.csv</c> for that study.</summary>
internal static class SeedFiles
{
    /// <summary>Reads the seeds of all, and those of studies; neither folder need be there.</summary>
    /// <exception cref="LakeException">A file is no seed; the message begins with file and line.</exception>
    public static IReadOnlyDictionary<string, Seed> ReadAll(string models, IEnumerable<Study> studies)
    {
        var seeds = In(Path.Combine(models, "seeds"), "models/seeds", "")
            .Concat(studies.SelectMany(study => In(Path.Combine(study.Folder, "seeds"), $"studies/{study.Name}/seeds", $"{study.Name}/")));
        return seeds.ToDictionary(seed => seed.Name, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<Seed> In(string folder, string origin, string prefix)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var (name, place) = (Path.GetFileNameWithoutExtension(file), $"{origin}/{Path.GetFileName(file)}");
            yield return SeedReader.Read($"{prefix}{name}", place, File.ReadAllBytes(file));
        }
    }
}
