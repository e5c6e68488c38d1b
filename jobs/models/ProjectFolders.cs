using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>Where the SQL and the studies lie.</summary>
/// <param name="Models">The folder of <c>trusted/</c> and <c>refined/</c>.</param>
/// <param name="Sources">The folder of the source declarations.</param>
/// <param name="Studies">The folder of the studies.</param>
internal sealed record ProjectFolders(string Models, string Sources, string Studies)
{
    /// <summary>The folders beside the program, the studies from elsewhere if a folder is given.</summary>
    public static ProjectFolders BesideProgram(string? studies)
    {
        if (studies is not null && !Directory.Exists(studies))
            throw new LakeException($"there is no folder {Path.GetFullPath(studies)}: --studies takes a folder with one folder per study.");
        var here = AppContext.BaseDirectory;
        return new ProjectFolders(Path.Combine(here, "models"), DeclaredSources.Folder, studies ?? Path.Combine(here, "studies"));
    }
}
