using System.Runtime.InteropServices;

namespace Cinelake.Jobs.Publishing;

/// <summary>rename(2).</summary>
internal static partial class NativeRename
{
    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Rename(string from, string to);
}
