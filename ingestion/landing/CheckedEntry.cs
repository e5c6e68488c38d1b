using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip;

namespace Cinelake.Ingestion.Landing;

/// <summary>A zip file's entry as it is unpacked; at its end its length and checksum must be those that the archive states.</summary>
internal sealed class CheckedEntry(Stream content, ZipEntry entry) : Stream
{
    private readonly Crc32 sum = new();
    private long length;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = content.Read(buffer, offset, count);
        sum.Update(new ArraySegment<byte>(buffer, offset, read));
        length += read;
        if (read == 0 && (length != entry.Size || sum.Value != entry.Crc))
            throw new ZipException($"{entry.Name} differs in length or checksum from what the archive states");
        return read;
    }

    /// <inheritdoc />
    public override void Flush()
    {
        // Only read.
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
