using System.Runtime.InteropServices;

namespace Cinelake.Lake;

/// <summary>What durable files on a local disk need and .NET does not offer: hard links and syncing a folder.</summary>
internal static partial class LocalFile
{
    private const int FileExists = 17; // EEXIST
    private const int AlreadyExists = 183; // ERROR_ALREADY_EXISTS

    /// <summary>Gives an existing, synced file a second name: false when the name is taken. The name is durable either way.</summary>
    public static bool TryLink(string file, string name)
    {
        var linked = OperatingSystem.IsWindows() ? CreateHardLink(name, file, 0) : Link(file, name) == 0;
        var error = Marshal.GetLastPInvokeError();
        if (!linked && error is not (FileExists or AlreadyExists))
            throw new LakeException(
                $"cannot create {name}: {Marshal.GetPInvokeErrorMessage(error)}. The lake must be on one file system that has hard links "
                    + "and that you may write to."
            );
        if (!linked && Directory.Exists(name))
            throw new LakeException($"cannot create {name}: there is a folder of that name. Rename the folder or the file.");
        SyncFolder(Path.GetDirectoryName(name)!);
        return linked;
    }

    /// <summary>Flushes a file's bytes to the disk.</summary>
    public static void Sync(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Flushes a folder's names to the disk.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0)
            throw new LakeException(
                $"cannot open {folder} to sync it: {Marshal.GetLastPInvokeErrorMessage()}. Check the disk and the permissions there, "
                    + "then run this again."
            );
        var failed = FSync(descriptor) != 0;
        var message = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(descriptor);
        if (failed)
            throw new LakeException($"cannot sync {folder}: {message}. Check the disk, then run this again.");
    }

    /// <summary>Gives a symbolic link another name, in place of the link that has it. File.Move would look at its target.</summary>
    public static void Replace(string link, string name)
    {
        if (Rename(link, name) != 0)
            throw new LakeException(
                $"cannot replace {name}: {Marshal.GetLastPInvokeErrorMessage()}. It must be a symbolic link; remove whatever else is there."
            );
    }

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string from, string to);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string file, nint attributes);
}
