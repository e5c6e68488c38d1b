using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Publishing;

/// <summary>A store that creates small objects but loses the answer; everything else works, before and after.</summary>
internal sealed class LostAnswerStore(ILakeStore inner) : ILakeStore
{
    public string Root => inner.Root;

    public string? Folder => inner.Folder;

    public ILakeLinks? Links => null;

    public IAsyncEnumerable<StoredObject> ListAsync(LakePath folder, CancellationToken cancellation) =>
        inner.ListAsync(folder, cancellation);

    public Task<StoredObject?> FindAsync(LakePath path, CancellationToken cancellation) => inner.FindAsync(path, cancellation);

    public Task<Stream> OpenReadAsync(LakePath path, CancellationToken cancellation) => inner.OpenReadAsync(path, cancellation);

    public Task<bool> PutIfAbsentAsync(LakePath path, string localFile, CancellationToken cancellation) =>
        inner.PutIfAbsentAsync(path, localFile, cancellation);

    public async Task<bool> PutIfAbsentAsync(LakePath path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await inner.PutIfAbsentAsync(path, content, cancellation);
        throw new IOException("the connection was reset");
    }

    public Task DeleteAsync(LakePath path, CancellationToken cancellation) => inner.DeleteAsync(path, cancellation);

    public Task<string> FetchAsync(LakePath path, ScratchFolder scratch, CancellationToken cancellation) =>
        inner.FetchAsync(path, scratch, cancellation);

    public ScratchFolder OpenScratch() => inner.OpenScratch();

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
