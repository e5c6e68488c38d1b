using System.Globalization;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>How many partitions a session works in.</summary>
internal static class SparkPartitions
{
    /// <summary>As many as of a shuffle: the threads of one machine, what spark-submit's settings say on a cluster.</summary>
    public static int Of(SparkSession session) => int.Parse(session.Conf().Get("spark.sql.shuffle.partitions"), CultureInfo.InvariantCulture);

    /// <summary>A frame of many small files, of which each would be a task of its own: a task costs more than such a file's rows.</summary>
    public static DataFrame Gathered(SparkSession session, DataFrame frame) => frame.Coalesce(Of(session));
}
