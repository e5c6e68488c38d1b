using System.Runtime.CompilerServices;

namespace Cinelake.Lake;

/// <summary>
/// A lake in a folder. An object is written in the scratch folder, synced, and given its name by a hard link, which fails when the name is
/// taken (a move without overwrite is not atomic on Linux); then the folder is synced. What a killed run leaves lies in the scratch folder
/// and is deleted by the next. The root may be a symbolic link; inside the lake there are none: they are not listed, and not followed.
/// </summary>
public sealed class LocalStore(string root) : ILakeStore
{
    private readonly LocalFolders folders = new(Path.GetFullPath(root));
    private readonly Lock opening = new();
    private ScratchFolder? unfinished;

    /// <inheritdoc />
    public string Root => folders.Root;

    /// <inheritdoc />
    public string? Folder => folders.Root;

    /// <inheritdoc />
    public ILakeLinks? Links { get; } = OperatingSystem.IsWindows() ? null : new LocalLinks(Path.GetFullPath(root));

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredObject> ListAsync(LakePath folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var item in Guard($"list {Root}/{folder}", () => folders.FilesBelow(folder, cancellation)))
            yield return item;
    }

    /// <inheritdoc />
    public async Task<StoredObject?> FindAsync(LakePath path, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var file = folders.Resolve(path);
        return Guard($"look for {Root}/{path}", () => LocalFolders.SizeOf(file) is { } size ? new StoredObject(path, size) : null);
    }

    /// <inheritdoc />
    public async Task<Stream> OpenReadAsync(LakePath path, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var file = Existing(path);
        return Guard(
            $"read {file}",
            () =>
                new FileStream(
                    file,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read | FileShare.Delete,
                    1 << 16,
                    FileOptions.Asynchronous | FileOptions.SequentialScan
                )
        );
    }

    /// <inheritdoc />
    public Task<bool> PutIfAbsentAsync(LakePath path, string localFile, CancellationToken cancellation) =>
        PutAsync(
            path,
            async target =>
            {
                if (!File.Exists(localFile))
                    throw new LakeException($"cannot write {target}: {localFile} does not exist.");
                if (folders.IsScratch(localFile))
                {
                    LocalFile.Sync(localFile);
                    return LocalFile.TryLink(localFile, target);
                }
                await using var from = new FileStream(
                    localFile,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read,
                    1 << 16,
                    FileOptions.Asynchronous | FileOptions.SequentialScan
                );
                return await LinkNewAsync(target, to => from.CopyToAsync(to, cancellation));
            }
        );

    /// <inheritdoc />
    public Task<bool> PutIfAbsentAsync(LakePath path, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        PutAsync(path, target => LinkNewAsync(target, to => to.WriteAsync(content, cancellation).AsTask()));

    /// <inheritdoc />
    public async Task DeleteAsync(LakePath path, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var file = folders.Resolve(path);
        if (Guard($"look for {file}", () => LocalFolders.SizeOf(file)) is not null)
            Guard(
                $"delete {file}",
                () =>
                {
                    File.Delete(file);
                    return true;
                }
            );
    }

    /// <inheritdoc />
    public async Task<string> FetchAsync(LakePath path, ScratchFolder scratch, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        return Existing(path);
    }

    /// <inheritdoc />
    public ScratchFolder OpenScratch() => ScratchFolder.Open(folders.Scratch);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        unfinished?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> PutAsync(LakePath path, Func<string, Task<bool>> create)
    {
        var target = folders.Resolve(path);
        try
        {
            if (File.Exists(target))
            {
                LocalFile.SyncFolder(Path.GetDirectoryName(target)!); // Another writer's, perhaps not durable yet.
                return false;
            }
            folders.CreateFor(target);
            return await create(target);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Explain($"write {target}", fault);
        }
    }

    private async Task<bool> LinkNewAsync(string target, Func<Stream, Task> write)
    {
        var copy = Unfinished().PathOf(Guid.NewGuid().ToString("n"));
        try
        {
            await using (
                var to = new FileStream(copy, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous)
            )
            {
                await write(to);
                await to.FlushAsync(CancellationToken.None);
                to.Flush(flushToDisk: true);
            }
            return LocalFile.TryLink(copy, target);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private ScratchFolder Unfinished()
    {
        lock (opening)
            return unfinished ??= OpenScratch();
    }

    private string Existing(LakePath path)
    {
        var file = folders.Resolve(path);
        return Guard($"look for {file}", () => LocalFolders.SizeOf(file)) is not null
            ? file
            : throw new LakeException($"{file} does not exist.");
    }

    private static T Guard<T>(string doing, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Explain(doing, fault);
        }
    }

    private static LakeException Explain(string doing, Exception fault) =>
        new($"cannot {doing}: {fault.Message} {WriteFault.WhatToDo(fault)}", fault);
}
