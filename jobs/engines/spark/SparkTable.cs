using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>A table's Parquet files as a frame.</summary>
internal static class SparkTable
{
    private const string Partition = "dt";

    /// <summary>
    /// Reads them. The partition's date is not in the files but in the name of a folder above them, from which Spark takes it.
    /// </summary>
    public static DataFrame Read(SparkScale scale, TableView view)
    {
        var files = view.Parts.SelectMany(part => part.Files.Select(file => (Base: BaseOf(file, part.Dt), File: file))).ToList();
        if (files.Count == 0)
        {
            var none = view.Columns.Select(column => $"cast(null as {column.Type}) as {SparkTypes.Name(column.Name)}");
            return scale.Session.Sql($"select {string.Join(", ", none)} where false");
        }
        var frames = files
            .GroupBy(file => file.Base, file => file.File, StringComparer.Ordinal)
            .Select(group => Files(scale.Session, view.Columns, group.Key, group))
            .ToList();
        var all = frames.Skip(1).Aggregate(frames[0], (all, next) => all.Union(next));
        return files.Count > 1 || scale.IsSmall ? scale.Gathered(all) : all;
    }

    private static DataFrame Files(SparkSession session, IReadOnlyList<TableColumn> columns, string? basePath, IEnumerable<string> files)
    {
        var reader = SparkPath.Reader(session).Schema(SparkTypes.Ddl(columns));
        var paths = files.Select(SparkPath.Of).ToArray();
        // The columns come as the schema says, except for the partition's, which Spark puts last.
        return basePath is null
            ? reader.Parquet(paths)
            : reader
                .Option("basePath", SparkPath.Of(basePath))
                .Parquet(paths)
                .SelectExpr([.. columns.Select(column => SparkTypes.Name(column.Name))]);
    }

    /// <summary>The folder above that of the partition; null for a table without partitions.</summary>
    private static string? BaseOf(string file, string? dt)
    {
        if (dt is null)
            return null;
        var at = file.LastIndexOf($"/{Partition}={dt}/", StringComparison.Ordinal);
        return at > 0
            ? file[..at]
            : throw new LakeException($"{file} is not in a folder {Partition}={dt}, as a partition's files must " + "be.");
    }
}
