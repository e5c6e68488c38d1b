using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cinelake.Lake;

/// <summary>
/// Creates objects unless they exist. Each put marks its object, so that one whose success went unheard (the answer was lost and
/// the next try met the object) can be told from one that came second.
/// </summary>
internal sealed class S3Put(S3Client client, S3Location place, S3Limits limits)
{
    private const string Mark = "cinelake-put";

    /// <summary>Creates an object from a file: in one request, or in parts when it is large.</summary>
    public async Task<bool> FileAsync(string key, string localFile, CancellationToken cancellation)
    {
        var file = new FileInfo(localFile);
        if (!file.Exists)
            throw new LakeException($"cannot write {S3Location.Scheme}{place.Bucket}/{key}: {file.FullName} does not exist.");
        if (await MarkOfAsync(key, cancellation) is not null)
            return false;
        return file.Length > limits.PartSize
            ? await SendAsync(key, mark => new S3Parts(client, place, limits).PutAsync(key, file, (Mark, mark), cancellation), cancellation)
            : await SendAsync(
                key,
                mark => PutAsync(new PutObjectRequest { FilePath = file.FullName }, key, mark, cancellation),
                cancellation
            );
    }

    /// <summary>Creates an object from bytes.</summary>
    public Task<bool> BytesAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var bytes = content.ToArray();
        return SendAsync(
            key,
            mark => PutAsync(new PutObjectRequest { InputStream = new MemoryStream(bytes, writable: false) }, key, mark, cancellation),
            cancellation
        );
    }

    private async Task<bool> SendAsync(string key, Func<string, Task> send, CancellationToken cancellation)
    {
        var mark = Guid.NewGuid().ToString("n");
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                await send(mark);
                return true;
            }
            catch (AmazonS3Exception taken) when (S3Fault.IsTaken(taken))
            {
                return await MarkOfAsync(key, cancellation) == mark;
            }
            catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound && gone.ErrorCode == "NoSuchUpload")
            {
                if (await MarkOfAsync(key, cancellation) is not { } found)
                    throw;
                return found == mark;
            }
            catch (AmazonS3Exception conflict) when (S3Fault.IsConflict(conflict) && conflicts < limits.Retries)
            {
                // Another put of this name was under way. If it has won, the next try learns so (412).
            }
        }
    }

    private Task<PutObjectResponse> PutAsync(PutObjectRequest request, string key, string mark, CancellationToken cancellation)
    {
        request.BucketName = place.Bucket;
        request.Key = key;
        request.IfNoneMatch = "*";
        request.Metadata[Mark] = mark;
        return client.PutObjectAsync(request, cancellation);
    }

    // Null when there is no object; empty when it has no mark.
    private async Task<string?> MarkOfAsync(string key, CancellationToken cancellation)
    {
        try
        {
            return (await client.GetObjectMetadataAsync(place.Bucket, key, cancellation)).Metadata[Mark] ?? "";
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
