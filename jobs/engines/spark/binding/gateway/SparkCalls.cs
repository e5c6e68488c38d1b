using System.Globalization;
using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// What the binding to Spark does beyond Microsoft.Spark's API: this one, over our own gateway, cancels jobs and reports progress and the
/// place of an error.
/// </summary>
internal static class SparkCalls
{
    /// <summary>Says from which distribution a JVM is started, and where what it says goes.</summary>
    public static void StartFrom(Builder builder, string sparkHome, string log) => builder.SparkHome(sparkHome).GatewayLog(log);

    /// <summary>Runs work that runs jobs.</summary>
    public static Task<T> RunAsync<T>(
        SparkSession session,
        string description,
        Func<T> work,
        IProgress<double>? progress,
        CancellationToken cancellation
    ) => JobGroup.RunAsync(session, description, work, progress, cancellation);

    /// <summary>Waits, but not forever, until no task runs: a cancelled or failed job ends before its tasks do.</summary>
    public static void Settle(SparkSession session)
    {
        try
        {
            var context = session.SparkContext;
            SpinWait.SpinUntil(() => context.RunningTasks() == 0, TimeSpan.FromSeconds(10));
        }
        catch (GatewayException)
        {
            // The JVM is gone, and its tasks with it.
        }
    }

    /// <summary>Comments on columns, which the files written of the rows keep.</summary>
    public static DataFrame WithComments(DataFrame frame, IReadOnlyDictionary<string, string> comments) =>
        ColumnComments.Put(frame, comments);

    /// <summary>The rows of a Parquet file of this machine, as its footer tells them: no job runs.</summary>
    public static long RowsOf(SparkSession session, string file)
    {
        var gateway = session.Gateway;
        using var hadoop = (JavaObject)gateway.CallStatic("org.apache.spark.deploy.SparkHadoopUtil", "get")!;
        using var configuration = hadoop.Object("conf");
        using var path = gateway.Construct("org.apache.hadoop.fs.Path", SparkPath.Of(file));
        using var input = (JavaObject)
            gateway.CallStatic("org.apache.parquet.hadoop.util.HadoopInputFile", "fromPath", path, configuration)!;
        using var reader = (JavaObject)gateway.CallStatic("org.apache.parquet.hadoop.ParquetFileReader", "open", input)!;
        try
        {
            return Convert.ToInt64(reader.Call("getRecordCount"), CultureInfo.InvariantCulture);
        }
        finally
        {
            reader.Do("close");
        }
    }

    /// <summary>What a failure of Spark is; null for any other exception.</summary>
    public static SparkFault? Read(Exception fault) =>
        fault switch
        {
            JvmException { Error: var error } => new SparkFault(error.JavaClass, error.Message, error.Line, error.Position, error.SqlText),
            GatewayException => new SparkFault("", fault.Message, null, null, null),
            _ => null,
        };
}
