using System.Collections.Concurrent;

namespace Cinelake.Lake;

/// <summary>The folders of a lake on a local disk: where a path lies, what is below it, and how its folders are made durable.</summary>
internal sealed class LocalFolders(string root)
{
    private const string ScratchName = "_scratch";
    private readonly ConcurrentDictionary<string, bool> durable = new(StringComparer.Ordinal);

    /// <summary>The root's full path.</summary>
    public string Root { get; } = root;

    /// <summary>Where runs have their unfinished files; nothing in it is an object.</summary>
    public string Scratch { get; } = Path.Combine(root, ScratchName);

    /// <summary>Whether a file lies in the scratch folder: then a put is a link.</summary>
    public bool IsScratch(string file) =>
        Path.GetFullPath(file).StartsWith(Scratch + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A path's place on disk.</summary>
    /// <exception cref="LakeException">The path lies in the scratch folder, or a symbolic link is on the way.</exception>
    public string Resolve(LakePath path)
    {
        var place = Root;
        foreach (var segment in path.Value.Split('/'))
        {
            place = Path.Combine(place, segment);
            if (new FileInfo(place).LinkTarget is { } elsewhere)
                throw new LakeException(
                    $"{place} is a symbolic link (to {elsewhere}). A lake follows no links, so that nothing is read or written outside "
                        + "it: put the files themselves there, or move the whole lake and link its root."
                );
        }
        return path.Value.StartsWith($"{ScratchName}/", StringComparison.Ordinal) || path.Value == ScratchName
            ? throw new LakeException($"{place} is in the folder for unfinished files: choose another name.")
            : place;
    }

    /// <summary>
    /// The objects below a folder in the order of their paths. Symbolic links, names that no path can have and what is deleted meanwhile
    /// are left out.
    /// </summary>
    public IReadOnlyList<StoredObject> FilesBelow(LakePath folder, CancellationToken cancellation)
    {
        var directory = new DirectoryInfo(Resolve(folder));
        var found = new List<StoredObject>();
        if (AttributesOf(directory.FullName) is not { } attributes || !attributes.HasFlag(FileAttributes.Directory))
            return found;
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = false,
        };
        foreach (var file in directory.EnumerateFiles("*", options))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (LakePath.TryParse(name) is { } path && SizeOf(file.FullName) is { } size)
                found.Add(new StoredObject(path, size));
        }
        found.Sort((left, right) => left.Path.CompareTo(right.Path));
        return found;
    }

    /// <summary>The size of a file; null when there is none.</summary>
    /// <exception cref="UnauthorizedAccessException">A folder on the way may not be read, so there is no telling.</exception>
    public static long? SizeOf(string file)
    {
        try
        {
            return AttributesOf(file) is { } attributes && !attributes.HasFlag(FileAttributes.Directory) ? new FileInfo(file).Length : null;
        }
        catch (FileNotFoundException)
        {
            return null; // Deleted in between.
        }
    }

    // Exists is also false where one may not look.
    private static FileAttributes? AttributesOf(string place)
    {
        try
        {
            return File.GetAttributes(place);
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException fault) when (ClosedAbove(place) is { } closed)
        {
            throw new UnauthorizedAccessException($"Access to the folder '{closed}' is denied.", fault);
        }
    }

    /// <summary>The folder that cannot be read: the deepest one that is visible.</summary>
    private static string? ClosedAbove(string place)
    {
        var above = Path.GetDirectoryName(place);
        while (above is not null && !Path.Exists(above))
            above = Path.GetDirectoryName(above);
        return above;
    }

    /// <summary>Makes the folders that a file is to lie in; their names are durable afterwards, whoever made them.</summary>
    public void CreateFor(string file) => Create(Path.GetDirectoryName(file)!);

    private void Create(string folder)
    {
        var isThere = Directory.Exists(folder);
        var isInside = folder.Length > Root.Length;
        if (isThere && (!isInside || durable.ContainsKey(folder)))
            return;
        var parent = Path.GetDirectoryName(folder)!;
        Create(parent);
        Directory.CreateDirectory(folder);
        LocalFile.SyncFolder(parent);
        durable[folder] = true;
    }
}
