using System.Security.Cryptography;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>
/// Writes rows as a folder of the lake: to a scratch copy of it, or, by an engine that reaches the lake itself, in place.
/// </summary>
internal static class Parquet
{
    /// <summary>Writes a SELECT's rows; returns its columns, and the files as the manifest will describe them.</summary>
    public static async Task<(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableFile> Files)> WriteAsync(
        BuildRun run,
        SelectText rows,
        IReadOnlyList<string> order,
        LakePath folder,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var address = run.Engine.LakeAddress;
        run.Begin(folder);
        var written = await run.Engine.WriteAsync(
            rows,
            order,
            address is null ? run.LocalOf(folder) : $"{address}/{folder}",
            progress,
            cancellation
        );
        var files = new List<TableFile>();
        foreach (var file in written.Files)
            files.Add(await DescribeAsync(run, folder / file.Name, file.Rows, cancellation));
        return (written.Columns, files);
    }

    private static async Task<TableFile> DescribeAsync(BuildRun run, LakePath path, long rows, CancellationToken cancellation)
    {
        await using var content = run.Engine.LakeAddress is null
            ? new FileStream(run.LocalOf(path), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan)
            : await run.Store.OpenReadAsync(path, cancellation);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        var size = run.Engine.LakeAddress is null ? content.Length : (await run.Store.FindAsync(path, cancellation))!.Size;
        return new TableFile(path.Value, size, hash, rows);
    }
}
