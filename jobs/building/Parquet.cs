using System.Security.Cryptography;
using Cinelake.Jobs.Engines;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>Writes rows to the scratch copy of a file of the lake.</summary>
internal static class Parquet
{
    /// <summary>Writes a SELECT's rows and describes the file as the manifest will.</summary>
    public static async Task<TableFile> WriteAsync(BuildRun run, SelectText rows, LakePath path, IProgress<double>? progress, CancellationToken cancellation)
    {
        var local = run.LocalOf(path);
        var count = await run.Engine.WriteAsync(rows, local, progress, cancellation);
        await using var content = new FileStream(local, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        return new TableFile(path.Value, content.Length, hash, count);
    }
}
