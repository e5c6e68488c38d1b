using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Cinelake.Lake;

/// <summary>A folder whose name anyone can guess, in a folder where anyone may write: it is this user's own, or refused.</summary>
internal static partial class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int CurrentFolder = -100; // AT_FDCWD: only for relative paths, which do not occur
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint Ownership = 0x8; // STATX_UID
    private const int StatusBytes = 256; // struct statx, the same on every processor
    private const int OwnerOffset = 20; // its stx_uid

    /// <summary>This user's number, which every process has, unlike a name; 0 on Windows.</summary>
    public static uint UserId => OperatingSystem.IsWindows() ? 0 : EffectiveUser();

    /// <summary>Makes the folder, or takes an existing one that is this user's; afterwards no other user may look into it.</summary>
    /// <exception cref="LakeException">The name belongs to a link, a file or another user's folder.</exception>
    public static void Open(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path); // The temporary folder is the user's own there.
            return;
        }
        // Fails on anything that has the name already, even a link to nowhere, and never gives another mode than this.
        if (!Path.Exists(path) && new FileInfo(path).LinkTarget is null)
            Directory.CreateDirectory(path, OwnerOnly);
        if (new FileInfo(path).LinkTarget is { } target)
            throw Refused(path, $"is a symbolic link (to {target})");
        if (!Directory.Exists(path))
            throw Refused(path, "is not a folder");
        if (OwnerOf(path) is { } owner && owner != UserId)
            throw Refused(path, $"belongs to another user (number {owner})");
        if (File.GetUnixFileMode(path) != OwnerOnly)
            File.SetUnixFileMode(path, OwnerOnly);
    }

    /// <summary>
    /// The number of a folder's owner; null where the system does not say (then only its owner can have set its mode above).
    /// </summary>
    private static uint? OwnerOf(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var status = new byte[StatusBytes];
        return Status(CurrentFolder, path, NoFollow, Ownership, status) == 0
            ? BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(OwnerOffset))
            : throw Refused(path, $"cannot be examined ({Marshal.GetLastPInvokeErrorMessage()})");
    }

    private static LakeException Refused(string path, string why) =>
        new($"{path} {why}: another user could read or change unfinished files. Remove it, or set TMPDIR to a folder of your own.");

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint mask, byte[] status);
}
