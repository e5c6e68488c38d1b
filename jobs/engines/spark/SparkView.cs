using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>A name that SELECTs read, made in a session when a SELECT there first reads it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Read">Makes the frame in a session.</param>
/// <param name="Bytes">The bytes of its files on this machine; of a bucket's objects, whose size is not asked for, <see cref="Unknown"/>;
/// of a SELECT 0, since what it reads counts.</param>
/// <param name="Reads">The names that a SELECT reads itself; null for files.</param>
internal sealed record SparkView(string Name, Func<SparkScale, DataFrame> Read, long Bytes, IReadOnlyList<string>? Reads)
{
    /// <summary>More than any limit, yet small enough to be added up.</summary>
    public const long Unknown = 1L << 50;

    /// <summary>A view of files.</summary>
    public static SparkView OfFiles(string name, IEnumerable<string> files, Func<SparkScale, DataFrame> read) =>
        new(name, read, files.Sum(file => File.Exists(file) ? new FileInfo(file).Length : Unknown), null);
}
