using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Writes a frame as the Parquet files of a folder: few on a single machine, as many as Spark makes on a cluster.</summary>
internal static class SparkFolder
{
    /// <summary>
    /// Writes and returns the files. What a failure leaves in a bucket is for the caller to delete (<see cref="SparkObjects"/>).
    /// </summary>
    public static IReadOnlyList<WrittenFile> Write(
        SparkScale scale,
        DataFrame frame,
        IReadOnlyList<string> order,
        string folder,
        bool inBucket
    )
    {
        var rows = scale.IsOneMachine ? OnOneMachine(scale, frame, order) : OnCluster(frame, order);
        return inBucket ? WriteObjects(scale.Session, rows, folder) : WriteFiles(scale.Session, rows, folder);
    }

    /// <summary>Sorting all rows would first run the SELECT to find their ranges; one sorted partition needs no such look.</summary>
    private static DataFrame OnOneMachine(SparkScale scale, DataFrame frame, IReadOnlyList<string> order) =>
        order.Count == 0 ? scale.Gathered(frame) : scale.One(frame).SortWithinPartitions(order[0], [.. order.Skip(1)]);

    private static DataFrame OnCluster(DataFrame frame, IReadOnlyList<string> order) =>
        order.Count == 0 ? frame : frame.OrderBy(order[0], [.. order.Skip(1)]);

    private static List<WrittenFile> WriteObjects(SparkSession session, DataFrame rows, string folder)
    {
        Save(rows, SaveMode.ErrorIfExists, folder);
        // A name of its own: another table may be written at the same time.
        var view = $"written_{Guid.NewGuid():n}";
        SparkPath
            .Reader(session)
            .Parquet([SparkPath.Of(folder)])
            .SelectExpr("_metadata.file_name as file_name")
            .CreateOrReplaceTempView(view);
        var files = session
            .Sql($"select file_name, count(*) as file_rows from {view} group by file_name order by file_name")
            .Collect()
            .Select(row => new WrittenFile(row.GetAs<string>(0)!, row.GetAs<long>(1)))
            .ToList();
        session.Catalog.DropTempView(view);
        // A table without rows is one file without rows, and no row names it.
        return files.Count > 0
            ? files
            :
            [
                .. SparkPath
                    .Reader(session)
                    .Parquet([SparkPath.Of(folder)])
                    .InputFiles()
                    .Select(file => new WrittenFile(file[(file.LastIndexOf('/') + 1)..], 0)),
            ];
    }

    private static List<WrittenFile> WriteFiles(SparkSession session, DataFrame rows, string folder)
    {
        WrittenFolder.Check(folder);
        // For each folder and file that it makes, Hadoop starts a chmod, which takes longer than writing a small table; so the folders are
        // made beforehand.
        Directory.CreateDirectory(Path.Combine(folder, "_temporary", "0", "_temporary"));
        var complete = false;
        try
        {
            Save(rows, SaveMode.Append, folder);
            var files = new List<WrittenFile>();
            foreach (var written in Directory.GetFiles(folder, "part-*.parquet").Order(StringComparer.Ordinal))
            {
                var name = WrittenFolder.FileName(files.Count);
                files.Add(new WrittenFile(name, SparkCalls.RowsOf(session, written)));
                File.Move(written, Path.Combine(folder, name));
            }
            // Hadoop's checksums.
            foreach (var other in Directory.GetFiles(folder, ".*"))
                File.Delete(other);
            complete = files.Count > 0;
            return complete
                ? files
                : throw new LakeException(
                    $"Spark wrote no file into {folder}: its executors do not see this machine's disk. Put the lake on S3, or on a disk "
                        + "that all of them share."
                );
        }
        finally
        {
            if (!complete)
            {
                // A task that is still running would make the folder again.
                SparkCalls.Settle(session);
                if (Directory.Exists(folder))
                    Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Save(DataFrame rows, SaveMode mode, string folder) =>
        rows.Write().Mode(mode).Option("compression", "zstd").Parquet(SparkPath.Of(folder));
}
