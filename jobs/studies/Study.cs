using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Jobs.Studies;

/// <summary>A study: a folder with <c>study.json</c> and <c>questions/*.sql</c>.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Folder">The folder's path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it asks.</param>
/// <param name="Parameters">Its parameters, in the order declared.</param>
public sealed record Study(string Name, string Folder, string Title, string Description, IReadOnlyList<StudyParameter> Parameters)
{
    private const string FileName = "study.json";

    /// <summary>The studies of a folder, by name.</summary>
    /// <exception cref="LakeException">A <c>study.json</c> is missing or wrong.</exception>
    public static IReadOnlyDictionary<string, Study> LoadAll(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(path => !Path.GetFileName(path).StartsWith('.'))
            .Select(Load)
            .ToDictionary(study => study.Name, StringComparer.Ordinal);

    private static Study Load(string folder)
    {
        var name = Path.GetFileName(folder);
        var file = $"studies/{name}/{FileName}";
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new LakeException($"{file} is missing: a study says in it what it is called, and its parameters.");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var parameters = root.TryGetProperty("parameters", out var declared)
                ? declared.EnumerateObject().Select(property => StudyParameter.Read(property, file)).ToList()
                : [];
            return new Study(name, folder, root.GetProperty("title").GetString()!, root.GetProperty("description").GetString()!, parameters);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new LakeException($"{file} cannot be read: {error.Message} It is an object with title, description and parameters (each with type, default and description).", error);
        }
    }
}
