using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>The objects of a table that Spark itself writes into a bucket.</summary>
internal static class SparkObjects
{
    /// <summary>Writes into an empty folder, and deletes what a failed or cancelled write left there.</summary>
    /// <exception cref="LakeException">The folder is not empty.</exception>
    public static async Task<T> WriteAsync<T>(
        SparkSession session,
        ILakeStore bucket,
        string folder,
        Func<Task<T>> write,
        CancellationToken cancellation
    )
    {
        var path = LakePath.Parse(folder[(bucket.Root.Length + 1)..]);
        await foreach (var item in bucket.ListAsync(path, cancellation))
            throw new LakeException($"{bucket.Root}/{item.Path} already exists; a table's files are never overwritten.");
        var complete = false;
        try
        {
            var written = await write();
            complete = true;
            return written;
        }
        finally
        {
            if (!complete)
            {
                // A task that is still running would go on writing.
                await Task.Run(() => SparkCalls.Settle(session), CancellationToken.None);
                await DeleteAsync(bucket, path);
            }
        }
    }

    private static async Task DeleteAsync(ILakeStore bucket, LakePath path)
    {
        await foreach (var item in bucket.ListAsync(path, CancellationToken.None))
            await bucket.DeleteAsync(item.Path, CancellationToken.None);
    }
}
