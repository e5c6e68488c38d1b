using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Engines;

/// <summary>A store whose objects are, as it were, no files of this machine.</summary>
internal sealed class BucketStore(ILakeStore inner) : ILakeStore
{
    public string Root => "s3://bucket/lake";

    public string? Folder => null;

    public ILakeLinks? Links => null;

    public IAsyncEnumerable<StoredObject> ListAsync(LakePath folder, CancellationToken cancellation) =>
        inner.ListAsync(folder, cancellation);

    public Task<StoredObject?> FindAsync(LakePath path, CancellationToken cancellation) => inner.FindAsync(path, cancellation);

    public Task<Stream> OpenReadAsync(LakePath path, CancellationToken cancellation) => inner.OpenReadAsync(path, cancellation);

    public Task<bool> PutIfAbsentAsync(LakePath path, string localFile, CancellationToken cancellation) =>
        inner.PutIfAbsentAsync(path, localFile, cancellation);

    public Task<bool> PutIfAbsentAsync(LakePath path, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        inner.PutIfAbsentAsync(path, content, cancellation);

    public Task DeleteAsync(LakePath path, CancellationToken cancellation) => inner.DeleteAsync(path, cancellation);

    public Task<string> FetchAsync(LakePath path, ScratchFolder scratch, CancellationToken cancellation) =>
        inner.FetchAsync(path, scratch, cancellation);

    public ScratchFolder OpenScratch() => inner.OpenScratch();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
