using System.Net;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cinelake.Lake;

/// <summary>
/// A lake in a bucket. Putting if absent is S3's conditional write (<c>If-None-Match: *</c>). A server that does not know this for files
/// sent in parts (Ceph's radosgw) lets the last of several racers win there; manifests are small and always sent in one request.
/// </summary>
public sealed class S3Store : ILakeStore
{
    private readonly S3Client client;
    private readonly S3Location place;
    private readonly S3Limits limits;
    private readonly S3Put put;

    internal S3Store(S3Client client, S3Location place, S3Limits limits)
    {
        this.client = client;
        this.place = place;
        this.limits = limits;
        put = new S3Put(client, place, limits);
    }

    /// <inheritdoc />
    public string Root => place.ToString();

    /// <inheritdoc />
    public string? Folder => null;

    /// <inheritdoc />
    public ILakeLinks? Links => null;

    /// <summary>The store of <c>s3://BUCKET[/PREFIX]</c>, with credentials and region from the AWS chain.</summary>
    /// <exception cref="LakeException">The location or the configuration is malformed.</exception>
    public static S3Store Open(string location) => new(S3Client.FromEnvironment(), S3Location.Parse(location), new S3Limits());

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredObject> ListAsync(LakePath folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = new ListObjectsV2Request
        {
            BucketName = place.Bucket,
            Prefix = $"{place.KeyOf(folder)}/",
            MaxKeys = limits.ListPage,
        };
        do
        {
            var page = await DoAsync($"list {Root}/{folder}", () => client.ListObjectsV2Async(request, cancellation), cancellation);
            foreach (var item in page.S3Objects ?? [])
            {
                if (place.PathOf(item.Key) is { } path)
                    yield return new StoredObject(path, item.Size ?? 0);
            }
            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        } while (request.ContinuationToken is not null);
    }

    /// <inheritdoc />
    public Task<StoredObject?> FindAsync(LakePath path, CancellationToken cancellation) =>
        DoAsync<StoredObject?>(
            $"look for {Root}/{path}",
            async () =>
            {
                try
                {
                    return new StoredObject(
                        path,
                        (await client.GetObjectMetadataAsync(place.Bucket, place.KeyOf(path), cancellation)).ContentLength
                    );
                }
                catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
                {
                    return null;
                }
            },
            cancellation
        );

    /// <inheritdoc />
    public Task<Stream> OpenReadAsync(LakePath path, CancellationToken cancellation) =>
        DoAsync<Stream>(
            $"read {Root}/{path}",
            async () =>
            {
                var key = place.KeyOf(path);
                return new S3Body(client, key, await client.GetObjectAsync(place.Bucket, key, cancellation), place, limits);
            },
            cancellation
        );

    /// <inheritdoc />
    public Task<bool> PutIfAbsentAsync(LakePath path, string localFile, CancellationToken cancellation) =>
        DoAsync($"write {Root}/{path}", () => put.FileAsync(place.KeyOf(path), localFile, cancellation), cancellation);

    /// <inheritdoc />
    public Task<bool> PutIfAbsentAsync(LakePath path, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        DoAsync($"write {Root}/{path}", () => put.BytesAsync(place.KeyOf(path), content, cancellation), cancellation);

    /// <inheritdoc />
    public Task DeleteAsync(LakePath path, CancellationToken cancellation) =>
        DoAsync($"delete {Root}/{path}", () => client.DeleteObjectAsync(place.Bucket, place.KeyOf(path), cancellation), cancellation);

    /// <inheritdoc />
    public async Task<string> FetchAsync(LakePath path, ScratchFolder scratch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        var copy = scratch.PathOf($"fetched/{Guid.NewGuid():n}/{path.Name}");
        await using var content = await OpenReadAsync(path, cancellation);
        await using var file = new FileStream(
            copy,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            1 << 16,
            FileOptions.Asynchronous
        );
        await content.CopyToAsync(file, cancellation);
        return copy;
    }

    /// <inheritdoc />
    public ScratchFolder OpenScratch() => ScratchFolder.OpenTemporary();

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<T> DoAsync<T>(string what, Func<Task<T>> request, CancellationToken cancellation)
    {
        try
        {
            return await request();
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellation))
        {
            cancellation.ThrowIfCancellationRequested(); // The SDK may report a cancelled request as a broken connection.
            throw S3Fault.Explain(fault, what, place);
        }
    }
}
