namespace Cinelake.Lake;

/// <summary>
/// A folder for unfinished files, deleted when disposed. While its run lives a lock file in it is held, so that the next run can tell the
/// folder of one that was killed (and delete it) from that of one that is still at work.
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
    public static ScratchFolder Open(string parent)
    {
        Directory.CreateDirectory(parent);
        foreach (var other in Directory.EnumerateDirectories(parent))
            DeleteIfAbandoned(other);
        var path = Path.Combine(parent, Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(path);
        return new ScratchFolder(path, Hold(path, FileMode.CreateNew));
    }

    /// <summary>The full path of a file or folder in it, whose parent folder is created.</summary>
    public string PathOf(string relative)
    {
        var path = Path.Combine(FullPath, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Deletes the folder and all that is in it.</summary>
    public void Dispose()
    {
        held.Dispose();
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another run just found the lock free and deleted it.
        }
    }

    private static FileStream Hold(string folder, FileMode mode) =>
        new(Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    private static void DeleteIfAbandoned(string folder)
    {
        try
        {
            using (Hold(folder, FileMode.Open))
            {
                // Held by nobody else: its run is gone.
            }
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Its run is alive, is just opening it, or another run is deleting it.
        }
    }
}
