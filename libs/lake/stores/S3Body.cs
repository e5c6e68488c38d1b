using Amazon.S3;
using Amazon.S3.Model;

namespace Cinelake.Lake;

/// <summary>
/// An object's bytes, whole: a body that breaks off, ends early or stalls is requested again from where it stopped, a bounded
/// number of times, as long as the object is still the same; otherwise reading fails. A reader never takes a part for the whole.
/// </summary>
internal sealed class S3Body(S3Client client, string key, GetObjectResponse first, S3Location place, S3Limits limits) : Stream
{
    private readonly string name = $"{S3Location.Scheme}{place.Bucket}/{key}";
    private readonly string etag = first.ETag;
    private GetObjectResponse response = first;
    private long position;
    private int retries;
    private bool ended;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <summary>The object's length, as stated in the first response.</summary>
    public override long Length { get; } = first.ContentLength;

    /// <inheritdoc />
    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!ended && buffer.Length > 0)
        {
            try
            {
                var read = await ReadOnceAsync(buffer, cancellationToken);
                position += read;
                if (read > 0)
                    return read;
                ended = position == Length; // The SDK compares the checksum when the end is read, so the end must be read.
                if (!ended)
                    throw new IOException($"the connection ended after {position:n0} of {Length:n0} bytes");
            }
            catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
            {
                if (position == Length || ++retries > limits.Retries)
                    throw S3Fault.Explain(fault, $"read {name}", place);
                await ResumeAsync(cancellationToken);
            }
        }
        return 0;
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc />
    public override void Flush() { }

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
            response.Dispose();
        base.Dispose(disposing);
    }

    private async Task<int> ReadOnceAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stall.CancelAfter(limits.Stall);
        return await response.ResponseStream.ReadAsync(buffer, stall.Token);
    }

    private async Task ResumeAsync(CancellationToken cancellation)
    {
        response.Dispose();
        try
        {
            response = await client.GetObjectAsync(
                new GetObjectRequest
                {
                    BucketName = place.Bucket,
                    Key = key,
                    EtagToMatch = etag,
                    ByteRange = new ByteRange(position, Length - 1),
                },
                cancellation
            );
        }
        catch (AmazonS3Exception fault) when (S3Fault.IsTaken(fault))
        {
            throw new LakeException(
                $"cannot read {name}: it was replaced while it was being read. Objects of a lake are never changed: find out what else "
                    + "writes there, then run this again.",
                fault
            );
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellation))
        {
            throw S3Fault.Explain(fault, $"read {name}", place);
        }
    }
}
