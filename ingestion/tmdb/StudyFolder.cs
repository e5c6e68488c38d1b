using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>Finds what a study collects, in <c>studies/STUDY/study.json</c>.</summary>
internal static class StudyFolder
{
    /// <summary>The films that a study collects.</summary>
    /// <exception cref="LakeException">There is no such study, its file is wrong, or it collects no films.</exception>
    public static FilmSelection Read(string folder, RawName study)
    {
        var path = Path.Combine(folder, study.Value, StudyFile.FileName);
        if (!File.Exists(path))
            throw new LakeException($"there is no study {study}: {Path.GetFullPath(path)} does not exist.{Known(folder, study)}");
        return StudyFile.Read(path, path).Films
            ?? throw new LakeException($"study {study} collects no films over the API: {path} has no \"collect\": {{\"movies\": ...}}.");
    }

    private static string Known(string folder, RawName study)
    {
        var names = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList()
            : [];
        return names.Count == 0
            ? " Name the folder of the studies with --studies."
            : $"{NearNames.Hint(study.Value, names)} There are: {string.Join(", ", names)}.";
    }
}
