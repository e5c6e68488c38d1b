using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;

namespace Cinelake.Jobs.Reading;

/// <summary>Keeps the engine's views of tables in step with their versions.</summary>
internal sealed class TableViews(ILakeStore store, EngineSession session)
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
            var places = new List<string>();
            foreach (var file in part.Files)
            {
                var path = LakePath.Parse(file.Path);
                if (Verifying is null && ContentCheck.FaultOf(await store.FindAsync(path, cancellation), file.Size) is { } fault)
                    throw new LakeException(
                        $"{store.Root}/{file.Path} {fault}: it is not what was published. 'cinelake build' makes it again."
                    );
                places.Add(await session.Files.PlaceOfAsync(path, cancellation));
                if (Verifying is { } run && part.Run != run.Value)
                    await VerifyAsync(file, path, cancellation);
            }
            parts.Add(new TableViewPart(part.Partition, places));
        }
        await session.Engine.BindTableAsync(new TableView(table.Name, table.Columns, parts), cancellation);
        bound[table.Name] = table;
    }

    private async Task VerifyAsync(TableFile file, LakePath path, CancellationToken cancellation)
    {
        await using var content = await session.Files.OpenAsync(path, cancellation);
        if (await ContentCheck.FaultOfAsync(content, file.Sha256, cancellation) is { } fault)
            throw new ChangedFileException(file.Path, fault);
    }
}
