using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>Reads what a study collects from <c>studies/STUDY/study.json</c>.</summary>
internal static class StudyFile
{
    /// <summary>The films that a study collects.</summary>
    /// <exception cref="LakeException">There is no such study, its file is damaged, or it collects no films.</exception>
    public static async Task<StudyCollection> ReadAsync(string folder, CollectionName study, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, study.Value, "study.json");
        if (!File.Exists(path))
            throw new LakeException($"there is no study {study}: {Path.GetFullPath(path)} does not exist. {Known(folder)}");
        try
        {
            await using var content = File.OpenRead(path);
            var description = await JsonSerializer.DeserializeAsync(content, TmdbJson.Default.StudyDescription, cancellation);
            return description?.Collect?.Movies ?? throw new LakeException($"study {study} collects no films over the API: {path} has no \"collect\": {{\"movies\": ...}}.");
        }
        catch (JsonException damage)
        {
            throw new LakeException($"{path} cannot be read: {damage.Message}", damage);
        }
    }

    private static string Known(string folder)
    {
        var names = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList()
            : [];
        return names.Count == 0 ? "Name the folder of the studies with --studies." : $"There are: {string.Join(", ", names)}.";
    }
}
