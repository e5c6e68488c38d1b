namespace Cinelake.Lake;

/// <summary>
/// A folder for unfinished files, deleted when disposed. While its run lives, it holds a lock on a file in it, so that the next run can
/// tell the folder of one that was killed (and delete it) from that of one that is still at work.
/// </summary>
public sealed class ScratchFolder : IDisposable
{
    private const string LockName = ".lock";
    private readonly FileStream held;

    private ScratchFolder(string path, FileStream held)
    {
        FullPath = path;
        this.held = held;
    }

    /// <summary>The folder's full path.</summary>
    public string FullPath { get; }

    /// <summary>A new, empty folder below <paramref name="parent"/>; folders there that a killed run left are deleted.</summary>
    /// <exception cref="LakeException">The folder cannot be made.</exception>
    public static ScratchFolder Open(string parent) => Open(parent, path => Directory.CreateDirectory(path));

    private static ScratchFolder Open(string parent, Action<string> create)
    {
        try
        {
            create(parent);
            var folder = Create(parent);
            // Where a held lock can be taken again, file locks do not work (some network file systems): then the dead cannot be told from
            // the living.
            if (!CanHold(folder.FullPath))
                DeleteAbandoned(parent, folder.FullPath);
            return folder;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LakeException(
                $"cannot make a folder for unfinished files in {parent}: {fault.Message} {WriteFault.WhatToDo(fault)}",
                fault
            );
        }
    }

    /// <summary>
    /// A new, empty folder in this user's part of the system's temporary folder (<c>TMPDIR</c>), which no other user may look into.
    /// </summary>
    /// <exception cref="LakeException">The folder cannot be made, or the name of this user's part is taken by something that is not this
    /// user's.</exception>
    public static ScratchFolder OpenTemporary() =>
        Open(Path.Combine(Path.GetTempPath(), $"cinelake-{PrivateFolder.UserId}"), PrivateFolder.Open);

    /// <summary>A folder in it, created.</summary>
    public string FolderOf(string relative) => Directory.CreateDirectory(Path.Combine(FullPath, relative)).FullName;

    /// <summary>The full path of a file in it, whose folder is created.</summary>
    public string PathOf(string relative)
    {
        var path = Path.Combine(FullPath, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Deletes the folder and all that is in it. What cannot be deleted now, a later run deletes.</summary>
    public void Dispose()
    {
        DeleteHeld(FullPath, held);
    }

    private static ScratchFolder Create(string parent)
    {
        for (var tries = 1; ; tries++)
        {
            var path = Path.Combine(parent, Guid.NewGuid().ToString("n"));
            Directory.CreateDirectory(path);
            try
            {
                var locked = Hold(path, FileMode.CreateNew);
                if (File.Exists(locked.Name))
                    return new ScratchFolder(path, locked);
                locked.Dispose();
            }
            catch (IOException) when (tries < 10)
            {
                // As below.
            }
            // Between making the folder and taking the lock, another run may have found it abandoned and deleted it.
        }
    }

    private static void DeleteAbandoned(string parent, string own)
    {
        foreach (var other in Directory.EnumerateDirectories(parent).Where(folder => folder != own))
        {
            // No lock file: its run was killed before it made one, or is just about to. It is empty in both cases, and a run that misses
            // its folder makes another.
            if (!File.Exists(Path.Combine(other, LockName)))
                TryDelete(() => Directory.Delete(other));
            else if (TryHold(other) is { } abandoned)
                DeleteHeld(other, abandoned);
        }
    }

    private static void DeleteHeld(string folder, FileStream locked)
    {
        using (locked)
            TryDelete(() => DeleteContent(folder));
        // Windows does not delete the lock file while it is held.
        TryDelete(() => Directory.Delete(folder, recursive: true));
    }

    // The lock file goes last, so that a half-deleted folder is still recognized.
    private static void DeleteContent(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.Name != LockName))
        {
            if (entry is DirectoryInfo { LinkTarget: null } below)
                below.Delete(recursive: true);
            else
                entry.Delete();
        }
        Directory.Delete(folder, recursive: true);
    }

    private static void TryDelete(Action delete)
    {
        try
        {
            delete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another run is deleting it too, or something in it is still in use: the next run tries again. Nothing depends on it.
        }
    }

    private static bool CanHold(string folder)
    {
        using var second = TryHold(folder);
        return second is not null;
    }

    private static FileStream? TryHold(string folder)
    {
        try
        {
            return Hold(folder, FileMode.Open);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null; // Held or just deleted by another run, or another user's.
        }
    }

    // FileShare.None takes the file's lock (flock) for this process alone; the kernel releases it however the process ends.
    private static FileStream Hold(string folder, FileMode mode) =>
        new(Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
}
