using System.Collections.Concurrent;
using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cinelake.Lake;

/// <summary>Sends a large file in parts, straight from the disk. When that fails or is cancelled, the parts are removed.</summary>
internal sealed class S3Parts(IAmazonS3 client, S3Location place, S3Limits limits)
{
    /// <summary>Creates the object unless there is one; the refusal (412) comes after all is sent.</summary>
    /// <param name="key">The object's key.</param>
    /// <param name="file">The local file.</param>
    /// <param name="metadata">The name and value of the metadatum to set.</param>
    /// <param name="cancellation">Stops it; the parts are removed.</param>
    public async Task PutAsync(string key, FileInfo file, (string Name, string Value) metadata, CancellationToken cancellation)
    {
        var start = new InitiateMultipartUploadRequest { BucketName = place.Bucket, Key = key };
        start.Metadata[metadata.Name] = metadata.Value;
        var upload = (await client.InitiateMultipartUploadAsync(start, cancellation)).UploadId;
        try
        {
            var parts = await SendAsync(key, upload, file, cancellation);
            await client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest
                {
                    BucketName = place.Bucket,
                    Key = key,
                    UploadId = upload,
                    PartETags = parts,
                    IfNoneMatch = "*",
                },
                cancellation
            );
        }
        catch (Exception fault)
        {
            await AbortAsync(key, upload, fault);
            throw;
        }
    }

    private async Task<List<PartETag>> SendAsync(string key, string upload, FileInfo file, CancellationToken cancellation)
    {
        var size = limits.PartSizeOf(file.Length);
        var count = (int)((file.Length + size - 1) / size);
        var sent = new ConcurrentBag<PartETag>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = limits.ParallelParts, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            Enumerable.Range(1, count),
            options,
            async (number, stop) =>
            {
                var at = (number - 1) * size;
                var part = new UploadPartRequest
                {
                    BucketName = place.Bucket,
                    Key = key,
                    UploadId = upload,
                    PartNumber = number,
                    FilePath = file.FullName,
                    FilePosition = at,
                    PartSize = Math.Min(size, file.Length - at),
                };
                sent.Add(new PartETag(number, (await client.UploadPartAsync(part, stop)).ETag));
            }
        );
        return [.. sent.OrderBy(part => part.PartNumber)];
    }

    // Not with the caller's token: it is the cancelled one.
    private async Task AbortAsync(string key, string upload, Exception cause)
    {
        try
        {
            await client.AbortMultipartUploadAsync(
                new AbortMultipartUploadRequest
                {
                    BucketName = place.Bucket,
                    Key = key,
                    UploadId = upload,
                },
                CancellationToken.None
            );
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            // It is completed, or another try of ours removed it.
        }
        catch (Exception fault) when (S3Fault.Is(fault, CancellationToken.None))
        {
            throw new LakeException(
                $"cannot write {S3Location.Scheme}{place.Bucket}/{key} ({cause.Message}), nor remove the parts already sent ({fault.Message}). They cost storage until a lifecycle rule of the bucket (AbortIncompleteMultipartUpload) or 'aws s3api abort-multipart-upload --upload-id {upload}' removes them.",
                cause
            );
        }
    }
}
