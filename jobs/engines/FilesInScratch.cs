using Cinelake.Lake;

namespace Cinelake.Jobs.Engines;

/// <summary>The files for an engine that reads and writes this machine's files: new ones lie in scratch until they are published.</summary>
internal sealed class FilesInScratch(ILakeStore store, ScratchFolder scratch) : EngineFiles
{
    /// <inheritdoc />
    public override Task<string> LocalAsync(LakePath path, CancellationToken cancellation) => store.FetchAsync(path, scratch, cancellation);

    /// <inheritdoc />
    public override async Task<string> PlaceOfAsync(LakePath path, CancellationToken cancellation)
    {
        var written = PathOf(path);
        return File.Exists(written) ? written : await LocalAsync(path, cancellation);
    }

    /// <inheritdoc />
    public override async Task<Stream> OpenAsync(LakePath path, CancellationToken cancellation) =>
        new FileStream(
            await PlaceOfAsync(path, cancellation),
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 1,
            FileOptions.SequentialScan
        );

    /// <inheritdoc />
    public override string Begin(LakePath folder) => scratch.PathOf(folder.Value);

    /// <inheritdoc />
    public override Task<string> StageAsync(string local, LakePath folder, CancellationToken cancellation) => Task.FromResult(local);

    /// <inheritdoc />
    public override string? ScratchOf(LakePath path) => PathOf(path);

    /// <inheritdoc />
    public override void HandOver(IReadOnlyList<LakePath> files) { }

    /// <inheritdoc />
    public override Task DeleteAsync(LakePath folder)
    {
        Directory.Delete(PathOf(folder), recursive: true);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task DeleteLeftAsync() => Task.CompletedTask; // It goes with the scratch folder.

    /// <inheritdoc />
    protected override Task<long> SizeOfAsync(LakePath path, CancellationToken cancellation) =>
        Task.FromResult(new FileInfo(PathOf(path)).Length);

    private string PathOf(LakePath path) => Path.Combine(scratch.FullPath, path.Value);
}
