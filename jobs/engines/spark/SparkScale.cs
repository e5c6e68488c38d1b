using System.Globalization;
using Cinelake.Jobs.Engines.Contract;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// In how many partitions a session works, and how it plans. While one machine has read little, no work is divided and no code generated: each exchange, broadcast and
/// compiled class costs more than all the rows. Once more has been read than <see cref="EngineOptions.SmallInputBytes"/>, the session plans as Spark does. Rows are the same either way.
/// </summary>
internal sealed class SparkScale
{
    private const string ShufflePartitions = "spark.sql.shuffle.partitions";

    // The one default that Spark does not check against the setting's type.
    private const string NotSet = "<undefined>";

    private static readonly KeyValuePair<string, string>[] Small =
    [
        new(ShufflePartitions, "1"),
        new("spark.sql.leafNodeDefaultParallelism", "1"),
        new("spark.sql.autoBroadcastJoinThreshold", "-1"),
        new("spark.sql.join.preferSortMergeJoin", "false"),
        new("spark.sql.codegen.wholeStage", "false"),
        new("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
    ];

    private readonly Lock gate = new();
    private readonly SparkSession session;
    private readonly Dictionary<string, string> usual = new(StringComparer.Ordinal);
    private long left;

    public SparkScale(SparkSession session, EngineOptions options)
    {
        this.session = session;
        IsOneMachine = session.Conf().Get("spark.master", "").StartsWith("local", StringComparison.Ordinal);
        left = IsOneMachine ? options.SmallInputBytes : 0;
        IsSmall = left > 0;
        if (!IsSmall)
            return;
        foreach (var (key, value) in Small)
        {
            usual[key] = session.Conf().Get(key, NotSet);
            session.Conf().Set(key, value);
        }
    }

    /// <summary>Whether the session is one machine's own.</summary>
    public bool IsOneMachine { get; }

    /// <summary>Whether little has been read until now.</summary>
    public bool IsSmall { get; private set; }

    /// <summary>Counts what is about to be read.</summary>
    /// <param name="files">Files of this machine; an object's size is not asked for, it counts as large.</param>
    public void Reads(IEnumerable<string> files)
    {
        lock (gate)
        {
            if (!IsSmall)
                return;
            foreach (var file in files)
                left -= File.Exists(file) ? new FileInfo(file).Length : left + 1;
            if (left >= 0)
                return;
            IsSmall = false;
            foreach (var (key, value) in usual)
            {
                if (value == NotSet)
                    session.Conf().Unset(key);
                else
                    session.Conf().Set(key, value);
            }
        }
    }

    /// <summary>On one machine, as many partitions as of a shuffle: each small file would be a task of its own, which costs more than its rows. A cluster keeps its tasks.</summary>
    public DataFrame Gathered(DataFrame frame) =>
        IsOneMachine ? frame.Coalesce(int.Parse(session.Conf().Get(ShufflePartitions), CultureInfo.InvariantCulture)) : frame;

    /// <summary>One partition. Of many rows only the last step is undivided.</summary>
    public DataFrame One(DataFrame frame) => IsSmall ? frame.Coalesce(1) : frame.Repartition(1);
}
