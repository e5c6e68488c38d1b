using Amazon.S3.Transfer;

namespace Cinelake.Lake;

/// <summary>
/// Sends a large file in parts, by the SDK's transfer: straight from the disk, several at once. When that fails or is cancelled it removes
/// the parts; when they cannot be removed it says nothing, so this class does.
/// </summary>
internal sealed class S3Parts(S3Client client, S3Location place, S3Limits limits)
{
    /// <summary>Creates the object unless there is one; the refusal (412) comes after all is sent.</summary>
    /// <param name="key">The object's key.</param>
    /// <param name="file">The local file.</param>
    /// <param name="metadata">The name and value of the metadatum to set.</param>
    /// <param name="cancellation">Stops it; the parts are removed.</param>
    /// <exception cref="LakeException">It failed, and parts are left.</exception>
    public async Task PutAsync(string key, FileInfo file, (string Name, string Value) metadata, CancellationToken cancellation)
    {
        var config = new TransferUtilityConfig
        {
            ConcurrentServiceRequests = limits.ParallelParts,
            MinSizeBeforePartUpload = limits.PartSize,
        };
        using var transfer = new TransferUtility(client, config);
        var upload = new TransferUtilityUploadRequest
        {
            BucketName = place.Bucket,
            Key = key,
            FilePath = file.FullName,
            PartSize = limits.PartSizeOf(file.Length),
            IfNoneMatch = "*",
        };
        upload.Metadata[metadata.Name] = metadata.Value;
        try
        {
            await transfer.UploadAsync(upload, cancellation);
        }
        catch (Exception cause) when (client.TakeUnremoved(key) is { } left)
        {
            throw new LakeException(
                $"cannot write {S3Location.Scheme}{place.Bucket}/{key} ({cause.Message}), nor remove the parts already sent "
                    + $"({left.Reason}). They cost storage until a lifecycle rule of the bucket (AbortIncompleteMultipartUpload) or 'aws "
                    + $"s3api abort-multipart-upload --upload-id {left.UploadId}' removes them.",
                cause
            );
        }
    }
}
