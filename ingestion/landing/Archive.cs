using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.GZip;
using ICSharpCode.SharpZipLib.Zip;

namespace Cinelake.Ingestion.Landing;

/// <summary>
/// A gzip or zip file that holds files to land. Its checksums are verified: a damaged or truncated archive is refused as a whole.
/// </summary>
internal static class Archive
{
    private static readonly byte[] GzipMagic = [0x1F, 0x8B];
    private static readonly byte[] ZipMagic = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>The leading bytes that identify an archive.</summary>
    public const int MagicLength = 4;

    /// <summary>Whether a file with this beginning is an archive.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> begin) => begin.StartsWith(GzipMagic) || begin.StartsWith(ZipMagic);

    /// <summary>Unpacks an archive.</summary>
    /// <param name="source">The archive as the user named it.</param>
    /// <param name="copy">The path of its copy.</param>
    /// <param name="isWanted">Whether a file inside, by its path there, is to be unpacked; a gzip file holds one, which always is.</param>
    /// <param name="unpack">Takes a file's path inside and its content.</param>
    /// <exception cref="RefusedFileException">It is damaged, cut, encrypted, or cannot be unpacked.</exception>
    public static async Task UnpackAsync(FileToLand source, string copy, Predicate<string> isWanted, Func<string, Stream, Task> unpack)
    {
        try
        {
            await using var packed = new FileStream(
                copy,
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read,
                1 << 16,
                FileOptions.SequentialScan
            );
            var begin = new byte[MagicLength];
            await packed.ReadExactlyAsync(begin);
            packed.Position = 0;
            if (begin.AsSpan().StartsWith(GzipMagic))
            {
                await using var content = new GZipInputStream(packed);
                await unpack(WithoutExtension(source.Name, ".gz"), content);
                return;
            }
            using var zip = new ZipFile(packed);
            foreach (var entry in zip.Cast<ZipEntry>().Where(entry => entry.IsFile && isWanted(entry.Name)))
            {
                if (entry.IsCrypted)
                    throw new RefusedFileException(
                        source.Path,
                        $"holds {entry.Name}, which is encrypted: unpack it and land what is in it."
                    );
                await using var content = new CheckedEntry(zip.GetInputStream(entry), entry);
                await unpack(entry.Name, content);
            }
        }
        catch (Exception damage) when (damage is SharpZipBaseException or EndOfStreamException)
        {
            throw new RefusedFileException(
                source.Path,
                $"is damaged or cut off, and cannot be unpacked ({damage.Message.TrimEnd('.')}): fetch it again."
            );
        }
    }

    private static string WithoutExtension(string name, string extension) =>
        name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name[..^extension.Length] : name;
}
