using System.Globalization;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>In how many partitions a session works.</summary>
internal static class SparkPartitions
{
    /// <summary>Whether the session is one machine's own.</summary>
    public static bool IsOneMachine(SparkSession session) => session.Conf().Get("spark.master", "").StartsWith("local", StringComparison.Ordinal);

    /// <summary>On one machine, as many partitions as of a shuffle: each small file would be a task of its own, which costs more than its rows. A cluster keeps its tasks.</summary>
    public static DataFrame Gathered(SparkSession session, DataFrame frame) =>
        IsOneMachine(session) ? frame.Coalesce(int.Parse(session.Conf().Get("spark.sql.shuffle.partitions"), CultureInfo.InvariantCulture)) : frame;
}
