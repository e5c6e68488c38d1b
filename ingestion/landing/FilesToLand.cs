using System.IO.Enumeration;

namespace Cinelake.Ingestion.Landing;

/// <summary>The files that a user names: files as they are; of a folder, those of a kind in it and below it, by path.</summary>
/// <param name="Files">The files to land.</param>
/// <param name="Skipped">The other files of the folders, which are not looked at.</param>
internal sealed record FilesToLand(IReadOnlyList<FileToLand> Files, IReadOnlyList<string> Skipped)
{
    private const int NamedAtMost = 10;
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>Finds them.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="names">Which files of a folder are meant.</param>
    /// <exception cref="RefusedFileException">There is no such file, or none in a folder.</exception>
    public static FilesToLand Find(IEnumerable<string> paths, WantedNames names)
    {
        var files = new List<FileToLand>();
        var skipped = new List<string>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(FileToLand.Find(path));
                continue;
            }
            var inFolder = FilesOf(path).ToLookup(file => names.IsWanted(file, orArchive: true));
            if (!inFolder[true].Any())
                throw new RefusedFileException(
                    path,
                    $"is a folder without a {names} (or an archive of them): name another folder, or the files themselves."
                );
            files.AddRange(inFolder[true].Select(FileToLand.Find));
            skipped.AddRange(inFolder[false]);
        }
        return new FilesToLand(files, skipped);
    }

    /// <summary>What to say of skipped files; null when there are none.</summary>
    public static string? NoteOf(IReadOnlyCollection<string> skipped) =>
        skipped.Count switch
        {
            0 => null,
            <= NamedAtMost => $"Not landed, because of their names: {string.Join(", ", skipped)}.",
            _ => $"Not landed, because of their names: {string.Join(", ", skipped.Take(NamedAtMost))} and "
                + $"{skipped.Count - NamedAtMost:N0} more.",
        };

    private static IEnumerable<string> FilesOf(string folder)
    {
        try
        {
            // A link to a folder is not followed: it may lead back up.
            var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry file) => file.ToSpecifiedFullPath(), Everything)
            {
                ShouldIncludePredicate = (ref FileSystemEntry file) => !file.IsDirectory,
                ShouldRecursePredicate = (ref FileSystemEntry below) => !below.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            return [.. files.Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedFileException(folder, "cannot be read: the folder's permissions, or those of one below it, forbid it.");
        }
    }
}
