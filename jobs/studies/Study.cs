using Cinelake.Lake;

namespace Cinelake.Jobs.Studies;

/// <summary>A study: a folder with <c>study.json</c> and <c>questions/*.sql</c>.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Folder">The folder's path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it asks.</param>
/// <param name="Parameters">Its parameters, in the order declared.</param>
internal sealed record Study(string Name, string Folder, string Title, string Description, IReadOnlyList<StudyParameter> Parameters)
{
    /// <summary>The studies of a folder, by name.</summary>
    /// <exception cref="LakeException">A <c>study.json</c> is missing or wrong.</exception>
    public static IReadOnlyDictionary<string, Study> LoadAll(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(path => !Path.GetFileName(path).StartsWith('.'))
            .Select(Load)
            .ToDictionary(study => study.Name, StringComparer.Ordinal);

    private static Study Load(string folder)
    {
        var name = Path.GetFileName(folder);
        var file = $"studies/{name}/{StudyFile.FileName}";
        var path = Path.Combine(folder, StudyFile.FileName);
        if (!File.Exists(path))
            throw new LakeException($"{file} is missing: a study says in it what it is called, and its parameters.");
        var declared = StudyFile.Read(path, file);
        return new Study(name, folder, declared.Title, declared.Description, declared.Parameters.Select(StudyParameter.Of).ToList());
    }
}
