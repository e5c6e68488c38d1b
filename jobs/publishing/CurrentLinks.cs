using System.Globalization;
using Cinelake.Lake;

namespace Cinelake.Jobs.Publishing;

/// <summary>
/// For readers on disk that do not know manifests: <c>&lt;zone&gt;/current/&lt;table&gt;</c> leads to the published files. <c>current</c>
/// is one symbolic link, replaced at once, to a folder of links to each table's files; a step between models has none.
/// </summary>
internal static class CurrentLinks
{
    /// <summary>Points <c>current</c> to a publication. Nothing on S3, and nothing where the system has no symbolic links.</summary>
    public static void Point(ILakeStore store, Zone zone, int number, IReadOnlyList<TableVersion> tables)
    {
        if (store is not LocalStore || OperatingSystem.IsWindows())
            return;
        var zoneFolder = Path.Combine(store.Root, zone.ToString());
        var links = Path.Combine(zoneFolder, "_current", number.ToString("00000000", CultureInfo.InvariantCulture));
        if (Directory.Exists(links))
            Directory.Delete(links, recursive: true);
        foreach (var table in tables.Where(table => table.Role != TableRole.Step))
        {
            foreach (var file in table.Parts.SelectMany(part => part.Files.Select(file => (part.Partition, file))))
                Link(
                    Path.Combine(links, table.Name, file.Partition is null ? "" : $"dt={file.Partition}", FileName(file.file)),
                    Path.Combine(store.Root, file.file.Path)
                );
        }
        Directory.CreateDirectory(links);
        var replacement = Path.Combine(zoneFolder, $"_current/{Guid.NewGuid():n}");
        Directory.CreateSymbolicLink(replacement, Path.GetRelativePath(zoneFolder, links));
        Rename(replacement, Path.Combine(zoneFolder, "current"));
        foreach (
            var older in Directory
                .EnumerateDirectories(Path.Combine(zoneFolder, "_current"))
                .Where(older => string.CompareOrdinal(older, links) < 0)
        )
            Directory.Delete(older, recursive: true);
    }

    // Files of several runs may carry the same name.
    private static string FileName(TableFile file)
    {
        var segments = file.Path.Split('/');
        var run = Array.FindIndex(segments, segment => segment.StartsWith("run=", StringComparison.Ordinal));
        return run < 0 ? segments[^1] : $"{segments[run]["run=".Length..]}-{string.Join('-', segments[(run + 1)..])}";
    }

    private static void Link(string link, string target)
    {
        var folder = Path.GetDirectoryName(link)!;
        Directory.CreateDirectory(folder);
        File.CreateSymbolicLink(link, Path.GetRelativePath(folder, target));
    }

    // rename(2) replaces a symbolic link at once; File.Move would look at its target.
    private static void Rename(string from, string to)
    {
        if (NativeRename.Rename(from, to) != 0)
            throw new LakeException(
                $"cannot replace {to}: {System.Runtime.InteropServices.Marshal.GetLastPInvokeErrorMessage()}. It must be a symbolic "
                    + "link; remove whatever else is there."
            );
    }
}
