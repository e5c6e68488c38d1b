using System.Buffers;
using System.Security.Cryptography;

namespace Cinelake.Ingestion.Landing;

/// <summary>
/// A file to land. It is read once: the same pass hashes it, scans it and copies it to the scratch folder, so that what was looked at is
/// what lands, whatever happens to the source meanwhile.
/// </summary>
internal sealed class FileToLand
{
    private const int ChunkSize = 1 << 20;
    private readonly string path;

    private FileToLand(string path) => this.path = path;

    /// <summary>The path as given, for messages.</summary>
    public string Path => path;

    /// <summary>The file's name.</summary>
    public string Name => System.IO.Path.GetFileName(path);

    /// <summary>Finds a file.</summary>
    /// <exception cref="RefusedFileException">It does not exist, is empty, or is not a regular file.</exception>
    public static FileToLand Find(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new RefusedFileException(path, "does not exist: check the path.");
        if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
            file = target;
        // Opening a pipe would wait for a writer; pipes and devices have no length.
        if (file.Length == 0)
            throw new RefusedFileException(path, "is empty, or a pipe or device: only a file with content can land.");
        return new FileToLand(path);
    }

    /// <summary>The first bytes, up to a number.</summary>
    public byte[] Begin(int count)
    {
        using var from = Open();
        var bytes = new byte[count];
        return bytes[..from.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
    }

    /// <summary>Copies the file to <paramref name="copy"/>, past a scanner if there is one; gives its bytes and their SHA-256.</summary>
    /// <exception cref="RefusedFileException">It cannot be read, changed meanwhile, or the scanner refused it.</exception>
    public async Task<(long Size, string Sha256)> CopyAsync(
        string copy,
        IContentScanner? scanner,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        await using var from = Open();
        var length = from.Length;
        var written = File.GetLastWriteTimeUtc(from.SafeFileHandle);
        var copied = await CopyAsync(
            from,
            copy,
            scanner,
            size =>
            {
                if (size > length)
                    throw Changed();
                progress?.Report((double)size / length);
            },
            cancellation
        );
        return copied.Size == length && from.Length == length && File.GetLastWriteTimeUtc(from.SafeFileHandle) == written
            ? copied
            : throw Changed();
    }

    /// <summary>Copies a stream to <paramref name="copy"/>, past a scanner if there is one; gives its bytes and their SHA-256.</summary>
    public static async Task<(long Size, string Sha256)> CopyAsync(
        Stream from,
        string copy,
        IContentScanner? scanner,
        Action<long>? copied,
        CancellationToken cancellation
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            await using var to = new FileStream(
                copy,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0,
                FileOptions.Asynchronous
            );
            int read;
            while ((read = await from.ReadAsync(buffer.AsMemory(0, ChunkSize), cancellation)) > 0)
            {
                var writing = to.WriteAsync(buffer.AsMemory(0, read), cancellation);
                try
                {
                    hash.AppendData(buffer, 0, read);
                    scanner?.Scan(buffer.AsSpan(0, read));
                }
                finally
                {
                    await writing;
                }
                size += read;
                copied?.Invoke(size);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private RefusedFileException Changed() => new(path, "changed while it was read: land it again when it is complete.");

    private FileStream Open()
    {
        try
        {
            return new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0,
                FileOptions.Asynchronous | FileOptions.SequentialScan
            );
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedFileException(path, "cannot be read: the file's permissions forbid it.");
        }
    }
}
