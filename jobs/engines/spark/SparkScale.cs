using System.Globalization;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// A session, and how it plans: for few rows, without dividing the work and without generated code, or as Spark usually does. Rows are the
/// same either way.
/// </summary>
/// <param name="Session">The session.</param>
/// <param name="IsOneMachine">Whether it runs on one machine alone.</param>
/// <param name="IsSmall">Whether it plans for few rows.</param>
internal sealed record SparkScale(SparkSession Session, bool IsOneMachine, bool IsSmall)
{
    private const string ShufflePartitions = "spark.sql.shuffle.partitions";

    /// <summary>What makes a session plan for few rows: each exchange, broadcast and compiled class costs more than all of them.</summary>
    private static readonly KeyValuePair<string, string>[] Small =
    [
        new(ShufflePartitions, "1"),
        new("spark.sql.leafNodeDefaultParallelism", "1"),
        new("spark.sql.autoBroadcastJoinThreshold", "-1"),
        new("spark.sql.join.preferSortMergeJoin", "false"),
        new("spark.sql.codegen.wholeStage", "false"),
        new("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
    ];

    /// <summary>The session as it was opened.</summary>
    public static SparkScale Usual(SparkSession session) =>
        new(session, session.Conf().Get("spark.master", "").StartsWith("local", StringComparison.Ordinal), IsSmall: false);

    /// <summary>A second session over the same context that plans for few rows.</summary>
    public SparkScale ForFewRows()
    {
        var few = Session.NewSession();
        foreach (var (key, value) in SparkStart.Meaning.Concat(Small))
            few.Conf().Set(key, value);
        return new SparkScale(few, IsOneMachine, IsSmall: true);
    }

    /// <summary>
    /// On one machine, as many partitions as a shuffle has: each small file would be a task of its own, which costs more than its rows. A
    /// cluster keeps its tasks.
    /// </summary>
    public DataFrame Gathered(DataFrame frame) =>
        IsOneMachine ? frame.Coalesce(int.Parse(Session.Conf().Get(ShufflePartitions), CultureInfo.InvariantCulture)) : frame;

    /// <summary>One partition. With many rows only the last step is undivided.</summary>
    public DataFrame One(DataFrame frame) => IsSmall ? frame.Coalesce(1) : frame.Repartition(1);
}
