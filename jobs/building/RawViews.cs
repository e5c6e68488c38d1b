using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sources;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>
/// Makes the raw files of a part a view: CSV is screened where its findings say so, JSON is staged as one record per line.
/// </summary>
internal sealed class RawViews(BuildRun run)
{
    private int staged;

    /// <summary>Binds the source's view to the files and returns what each holds: lines without the header, or records.</summary>
    public async Task<IReadOnlyDictionary<string, long>> BindAsync(
        SourceDeclaration source,
        IReadOnlyList<RawFile> files,
        CancellationToken cancellation
    )
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var prepared = new List<(RawFile File, string Local)>();
        foreach (var file in files)
        {
            if (ContentCheck.FaultOf(await run.Store.FindAsync(file.Path, cancellation), file.Landed.Size) is { } fault)
                throw Changed(file, fault);
            var local = await run.Files.LocalAsync(file.Path, cancellation);
            await VerifyAsync(file, local, cancellation);
            prepared.Add((file, local));
        }
        if (source.Format == RawFormat.Csv)
            await BindCsvAsync(source, prepared, counts, cancellation);
        else
            await BindRecordsAsync(source, prepared, counts, cancellation);
        return counts;
    }

    private async Task VerifyAsync(RawFile file, string local, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(local);
        if (await ContentCheck.FaultOfAsync(content, file.Landed.Sha256, cancellation) is { } fault)
            throw Changed(file, fault);
    }

    private LakeException Changed(RawFile file, string fault) =>
        new(
            $"{run.Store.Root}/{file.Path} {fault}: it is not what landed. Restore it, or take it out with 'cinelake-ingest retract "
                + $"{file.Path} --why TEXT' and land it again."
        );

    private async Task BindCsvAsync(
        SourceDeclaration source,
        List<(RawFile File, string Local)> files,
        Dictionary<string, long> counts,
        CancellationToken cancellation
    )
    {
        var views = new List<CsvFile>();
        foreach (var (file, local) in files)
        {
            var screened = await CsvScreening.ScreenAsync(local, file.Landed, run.Scratch.PathOf($"screened/{++staged}.csv"), cancellation);
            var place = screened.Screened
                ? await StageAsync(screened.Path, cancellation)
                : await run.Files.PlaceOfAsync(file.Path, cancellation);
            views.Add(screened with { SourceFile = file.SourceFile, Received = file.Received, Address = place });
            counts[file.SourceFile] = file.Landed.Lines - 1;
        }
        await run.Engine.BindCsvAsync(new CsvView(source.Name, source.Columns, views, run.Scratch.FolderOf("lines")), cancellation);
    }

    private async Task BindRecordsAsync(
        SourceDeclaration source,
        List<(RawFile File, string Local)> files,
        Dictionary<string, long> counts,
        CancellationToken cancellation
    )
    {
        var paths = new List<string>();
        foreach (var (file, local) in files)
        {
            var path = run.Scratch.PathOf($"staged/{++staged}.ndjson");
            await using var raw = File.OpenRead(local);
            await using var target = File.Create(path);
            counts[file.SourceFile] = await RecordStaging.StageAsync(
                source,
                new RecordOrigin(file.SourceFile, file.Received, file.Landed.Date),
                raw,
                target,
                cancellation
            );
            await target.DisposeAsync();
            paths.Add(await StageAsync(path, cancellation));
        }
        await run.Engine.BindRecordsAsync(new RecordView(source.Name, source.Fields, paths), cancellation);
    }

    private Task<string> StageAsync(string local, CancellationToken cancellation) =>
        run.Files.StageAsync(local, LakePath.Of(Zone.Trusted) / $"_staged/run={run.Id}-{Guid.NewGuid():n}", cancellation);
}
