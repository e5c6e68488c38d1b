using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;

namespace Cinelake.Jobs.Reading;

/// <summary>
/// Keeps the engine's views of tables in step with their versions. A file is read from scratch while it exists there, else from the store.
/// </summary>
internal sealed class TableViews(ILakeStore store, IEngine engine, ScratchFolder scratch)
{
    /// <summary>
    /// The run whose files are trusted as written; those of others are compared with their SHA-256 before they are read. Null: none are
    /// compared.
    /// </summary>
    public RunId? Verifying { get; init; }

    private readonly Dictionary<string, TableVersion> bound = new(StringComparer.Ordinal);

    /// <summary>Makes a version of a table readable under its name.</summary>
    public async Task BindAsync(TableVersion table, CancellationToken cancellation)
    {
        if (bound.TryGetValue(table.Name, out var current) && ReferenceEquals(current, table))
            return;
        var parts = new List<TableViewPart>();
        foreach (var part in table.Parts)
        {
            var files = new List<string>();
            foreach (var file in part.Files)
            {
                if (
                    Verifying is null
                    && ContentCheck.FaultOf(await store.FindAsync(LakePath.Parse(file.Path), cancellation), file.Size) is { } fault
                )
                    throw new LakeException(
                        $"{store.Root}/{file.Path} {fault}: it is not what was published. 'cinelake build' makes it again."
                    );
                var local = engine.LakeAddress is null ? await LocalAsync(LakePath.Parse(file.Path), cancellation) : null;
                if (Verifying is { } run && part.Run != run.Value)
                    await VerifyAsync(file, local, cancellation);
                files.Add(local ?? $"{engine.LakeAddress}/{file.Path}");
            }
            parts.Add(new TableViewPart(part.Partition, files));
        }
        await engine.BindTableAsync(new TableView(table.Name, table.Columns, parts), cancellation);
        bound[table.Name] = table;
    }

    private async Task VerifyAsync(TableFile file, string? local, CancellationToken cancellation)
    {
        await using var content = local is null ? await store.OpenReadAsync(LakePath.Parse(file.Path), cancellation) : File.OpenRead(local);
        if (await ContentCheck.FaultOfAsync(content, file.Sha256, cancellation) is { } fault)
            throw new ChangedFileException(file.Path, fault);
    }

    private async Task<string> LocalAsync(LakePath path, CancellationToken cancellation)
    {
        var local = Path.Combine(scratch.FullPath, path.Value);
        return File.Exists(local) ? local : await store.FetchAsync(path, scratch, cancellation);
    }
}
