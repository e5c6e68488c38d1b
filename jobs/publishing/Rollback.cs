using Cinelake.Lake;

namespace Cinelake.Jobs.Publishing;

/// <summary>Publishes older content of a zone under a new number.</summary>
internal sealed class Rollback(ILakeStore store, TimeProvider clock)
{
    /// <summary>Publishes again what a number published, and returns the new number.</summary>
    /// <exception cref="LakeException">There is no such publication, or files of it are gone.</exception>
    public async Task<int> RunAsync(Zone zone, int target, CancellationToken cancellation)
    {
        var log = Publisher.LogOf(store, zone);
        var numbers = await log.NumbersAsync(cancellation);
        if (!numbers.Contains(target))
            throw new LakeException(
                $"{zone} has no publication {target}: it has {(numbers.Count == 0 ? "none" : string.Join(", ", numbers))}."
            );
        var manifest = await log.ReadAsync(target, cancellation);
        foreach (var file in manifest.Tables.SelectMany(table => table.Parts).SelectMany(part => part.Files))
        {
            if (ContentCheck.FaultOf(await store.FindAsync(LakePath.Parse(file.Path), cancellation), file.Size) is { } fault)
                throw new LakeException(
                    $"{zone} {target} cannot come back: its file {store.Root}/{file.Path} {fault} (cleaned?). Choose a later publication."
                );
        }
        return await new Publisher(store, clock).PublishAsync(
            zone,
            numbers[^1],
            RunId.New(clock),
            manifest.Engine,
            manifest.Tables,
            [],
            target,
            cancellation
        );
    }
}
