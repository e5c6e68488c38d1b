using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>Writes rows as a folder of the lake.</summary>
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
        var written = await run.Engine.WriteAsync(rows, order, run.Files.Begin(folder), progress, cancellation);
        var files = new List<TableFile>();
        foreach (var file in written.Files)
            files.Add(await run.Files.DescribeAsync(folder / file.Name, file.Rows, cancellation));
        return (written.Columns, files);
    }
}
