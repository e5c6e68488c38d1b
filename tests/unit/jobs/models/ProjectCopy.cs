using Cinelake.Jobs.Models;

namespace Cinelake.Tests.Unit.Jobs.Models;

/// <summary>A copy of the project's models, sources and studies, to change a file of it or add one.</summary>
internal sealed class ProjectCopy : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-project-").FullName;

    /// <summary>Copies.</summary>
    public ProjectCopy()
    {
        var here = ProjectFolders.BesideProgram(null);
        foreach (var from in new[] { here.Models, here.Sources, here.Studies })
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
                File.Copy(file, PathOf($"{Path.GetFileName(from)}/{Path.GetRelativePath(from, file)}"));
        }
    }

    /// <summary>Writes a file, for example <c>models/refined/extra.sql</c>.</summary>
    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>Deletes a file.</summary>
    public void Delete(string file) => File.Delete(PathOf(file));

    /// <summary>Reads the project.</summary>
    public ModelProject Load() =>
        ModelProject.Load(
            new ProjectFolders(Path.Combine(folder, "models"), Path.Combine(folder, "sources"), Path.Combine(folder, "studies"))
        );

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string PathOf(string file)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
