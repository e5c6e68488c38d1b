using System.Runtime.CompilerServices;

namespace Cinelake.Lake;

/// <summary>
/// A lake in a folder. An object is written beside its place, synced, and given its name by a hard link, which fails when the
/// name is taken (a move without overwrite is not atomic on Linux); then the folder is synced.
/// </summary>
public sealed class LocalStore(string root) : ILakeStore
{
    private const string ScratchName = "_scratch";

    /// <inheritdoc />
    public string Root { get; } = Path.GetFullPath(root);

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredObject> ListAsync(LakePath folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var directory = new DirectoryInfo(FullPath(folder));
        if (!directory.Exists)
            yield break;
        var files = directory.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => !file.Name.StartsWith(LocalFile.UnfinishedPrefix, StringComparison.Ordinal))
            .Select(file => new StoredObject(LakePath.Parse(Path.GetRelativePath(Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/')), file.Length))
            .OrderBy(item => item.Path);
        foreach (var item in files)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    /// <inheritdoc />
    public Task<StoredObject?> FindAsync(LakePath path, CancellationToken cancellation)
    {
        var file = new FileInfo(FullPath(path));
        return Task.FromResult(file.Exists ? new StoredObject(path, file.Length) : null);
    }

    /// <inheritdoc />
    public Task<Stream> OpenReadAsync(LakePath path, CancellationToken cancellation) =>
        Task.FromResult<Stream>(new FileStream(Existing(path), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan));

    /// <inheritdoc />
    public async Task<bool> PutIfAbsentAsync(LakePath path, string localFile, CancellationToken cancellation)
    {
        var target = FullPath(path);
        if (File.Exists(target))
            return false;
        LocalFile.CreateFolder(Path.GetDirectoryName(target)!);
        LocalFile.Sync(localFile);
        if (IsScratch(localFile))
            return LocalFile.TryLink(localFile, target);
        var copy = LocalFile.UnfinishedBeside(target);
        try
        {
            await using (var from = File.OpenRead(localFile))
            await using (var to = new FileStream(copy, FileMode.CreateNew))
            {
                await from.CopyToAsync(to, cancellation);
                to.Flush(flushToDisk: true);
            }
            return LocalFile.TryLink(copy, target);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <inheritdoc />
    public async Task<bool> PutIfAbsentAsync(LakePath path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var target = FullPath(path);
        LocalFile.CreateFolder(Path.GetDirectoryName(target)!);
        var copy = LocalFile.UnfinishedBeside(target);
        try
        {
            await using (var to = new FileStream(copy, FileMode.CreateNew))
            {
                await to.WriteAsync(content, cancellation);
                to.Flush(flushToDisk: true);
            }
            return LocalFile.TryLink(copy, target);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <inheritdoc />
    public Task DeleteAsync(LakePath path, CancellationToken cancellation)
    {
        var file = FullPath(path);
        if (File.Exists(file))
            File.Delete(file);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<string> FetchAsync(LakePath path, ScratchFolder scratch, CancellationToken cancellation) => Task.FromResult(Existing(path));

    /// <inheritdoc />
    public ScratchFolder OpenScratch() => ScratchFolder.Open(Path.Combine(Root, ScratchName));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string FullPath(LakePath path) => Path.Combine(Root, path.Value);

    private string Existing(LakePath path)
    {
        var file = FullPath(path);
        return File.Exists(file) ? file : throw new LakeException($"{file} does not exist.");
    }

    private bool IsScratch(string localFile) => Path.GetFullPath(localFile).StartsWith(Path.Combine(Root, ScratchName) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
