using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Paths as Hadoop's file systems accept them.</summary>
internal static class SparkPath
{
    /// <summary>The address of a local file or an object.</summary>
    public static string Of(string path) =>
        path.StartsWith("s3://", StringComparison.Ordinal) ? $"s3a://{path["s3://".Length..]}" : $"file://{Path.GetFullPath(path)}";

    /// <summary>
    /// A reader of exactly the paths that it is given: <c>*?[]{}</c> in them are plain characters. Hadoop has an escape, but not for all of
    /// them and not next to a colon.
    /// </summary>
    public static DataFrameReader Reader(SparkSession session) => session.Read().Option("__globPaths__", "false");
}
