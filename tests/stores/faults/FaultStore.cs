using System.Runtime.CompilerServices;
using Cinelake.Lake;

namespace Cinelake.Tests.Stores.Faults;

/// <summary>
/// A store whose process is killed, as it were, before or after its n-th operation: that one and all later ones throw
/// <see cref="CrashException"/>, what was done before stays. An operation is a call; a listing is one. Scratch folders stay as a killed
/// process leaves them only when they are not disposed.
/// </summary>
public sealed class FaultStore(ILakeStore inner, int crashAt, CrashMoment moment) : ILakeStore
{
    private int operations;

    /// <summary>
    /// The operations so far. A run that ends with fewer than the n asked for was undisturbed: all its moments have been tried.
    /// </summary>
    public int Operations => operations;

    /// <inheritdoc />
    public string Root => inner.Root;

    /// <inheritdoc />
    public string? Folder => inner.Folder;

    /// <inheritdoc />
    public ILakeLinks? Links => null;

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredObject> ListAsync(LakePath folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var item in await DoAsync(async () => await inner.ListAsync(folder, cancellation).ToListAsync(cancellation)))
            yield return item;
    }

    /// <inheritdoc />
    public Task<StoredObject?> FindAsync(LakePath path, CancellationToken cancellation) =>
        DoAsync(() => inner.FindAsync(path, cancellation));

    /// <inheritdoc />
    public Task<Stream> OpenReadAsync(LakePath path, CancellationToken cancellation) =>
        DoAsync(() => inner.OpenReadAsync(path, cancellation));

    /// <inheritdoc />
    public Task<bool> PutIfAbsentAsync(LakePath path, string localFile, CancellationToken cancellation) =>
        DoAsync(() => inner.PutIfAbsentAsync(path, localFile, cancellation));

    /// <inheritdoc />
    public Task<bool> PutIfAbsentAsync(LakePath path, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        DoAsync(() => inner.PutIfAbsentAsync(path, content, cancellation));

    /// <inheritdoc />
    public Task DeleteAsync(LakePath path, CancellationToken cancellation) =>
        DoAsync(async () =>
        {
            await inner.DeleteAsync(path, cancellation);
            return true;
        });

    /// <inheritdoc />
    public Task<string> FetchAsync(LakePath path, ScratchFolder scratch, CancellationToken cancellation) =>
        DoAsync(() => inner.FetchAsync(path, scratch, cancellation));

    /// <inheritdoc />
    public ScratchFolder OpenScratch() => inner.OpenScratch();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task<T> DoAsync<T>(Func<Task<T>> operation)
    {
        var number = Interlocked.Increment(ref operations);
        if (number > crashAt || (number == crashAt && moment == CrashMoment.Before))
            throw new CrashException();
        var result = await operation();
        return number < crashAt ? result : throw new CrashException();
    }
}
