using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// What the binding to Spark does beyond Microsoft.Spark's API: that package has no way to cancel a job or to follow it, and reports an
/// error as Java's text, so this binding gives up waiting when cancelled and reports no place.
/// </summary>
internal static class SparkCalls
{
    /// <summary>Nothing: that package is started by spark-submit, from whose distribution its JVM is.</summary>
    public static void StartFrom(Builder builder, string sparkHome, string log) { }

    /// <summary>Runs work that runs jobs.</summary>
    public static Task<T> RunAsync<T>(
        SparkSession session,
        string description,
        Func<T> work,
        IProgress<double>? progress,
        CancellationToken cancellation
    ) => Task.Run(work, cancellation).WaitAsync(cancellation);

    /// <summary>Nothing: that package does not say which tasks run.</summary>
    public static void Settle(SparkSession session) { }

    /// <summary>Nothing: that package has no comments on columns.</summary>
    public static DataFrame WithComments(DataFrame frame, IReadOnlyDictionary<string, string> comments) => frame;

    /// <summary>The rows of a Parquet file of this machine, counted by a job: that package has no way to call Parquet's classes.</summary>
    public static long RowsOf(SparkSession session, string file) => SparkPath.Reader(session).Parquet([SparkPath.Of(file)]).Count();

    /// <summary>What a failure of Spark is; null for any other exception.</summary>
    public static SparkFault? Read(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is JvmException)
            {
                var text = cause.Message.Split('\n')[0];
                var colon = text.IndexOf(": ", StringComparison.Ordinal);
                return colon < 0
                    ? new SparkFault("java.lang.Exception", text, null, null, null)
                    : new SparkFault(text[..colon], text[(colon + 2)..], null, null, null);
            }
        }
        return null;
    }
}
