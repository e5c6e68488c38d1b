using Cinelake.Lake;

namespace Cinelake.Jobs.Engines;

/// <summary>The files for an engine that reads and writes the lake itself, perhaps from other machines.</summary>
internal sealed class FilesInPlace(ILakeStore store, ScratchFolder scratch) : EngineFiles
{
    private readonly Lock gate = new();
    private readonly List<LakePath> begun = [];

    /// <inheritdoc />
    public override ILakeStore Bucket => store;

    /// <inheritdoc />
    public override Task<string> LocalAsync(LakePath path, CancellationToken cancellation) => store.FetchAsync(path, scratch, cancellation);

    /// <inheritdoc />
    public override Task<string> PlaceOfAsync(LakePath path, CancellationToken cancellation) => Task.FromResult($"{store.Root}/{path}");

    /// <inheritdoc />
    public override Task<Stream> OpenAsync(LakePath path, CancellationToken cancellation) => store.OpenReadAsync(path, cancellation);

    /// <inheritdoc />
    public override string Begin(LakePath folder)
    {
        lock (gate)
            begun.Add(folder);
        return $"{store.Root}/{folder}";
    }

    /// <inheritdoc />
    public override async Task<string> StageAsync(string local, LakePath folder, CancellationToken cancellation)
    {
        var place = Begin(folder);
        var name = Path.GetFileName(local);
        await store.PutIfAbsentAsync(folder / name, local, cancellation);
        return $"{place}/{name}";
    }

    /// <inheritdoc />
    public override string? ScratchOf(LakePath path) => null;

    /// <inheritdoc />
    public override void HandOver(IReadOnlyList<LakePath> files)
    {
        lock (gate)
            begun.RemoveAll(folder => files.Any(file => file.IsBelow(folder)));
    }

    /// <inheritdoc />
    public override async Task DeleteAsync(LakePath folder)
    {
        await foreach (var item in store.ListAsync(folder, CancellationToken.None))
            await store.DeleteAsync(item.Path, CancellationToken.None);
    }

    /// <inheritdoc />
    public override async Task DeleteLeftAsync()
    {
        foreach (var folder in begun)
            await DeleteAsync(folder);
        begun.Clear();
    }

    /// <inheritdoc />
    protected override async Task<long> SizeOfAsync(LakePath path, CancellationToken cancellation) =>
        (await store.FindAsync(path, cancellation))!.Size;
}
