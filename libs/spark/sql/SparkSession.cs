using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Sql;

/// <summary>The way into Spark: readers, SQL, settings, the catalog.</summary>
public sealed class SparkSession : IDisposable
{
    private readonly JavaObject session;
    private readonly bool ownsGateway;

    internal SparkSession(JavaObject session, bool ownsGateway)
    {
        this.session = session;
        this.ownsGateway = ownsGateway;
    }

    /// <summary>The context that runs the jobs.</summary>
    public SparkContext SparkContext => new(session.Object("sparkContext"));

    /// <summary>The tables.</summary>
    public Catalog.Catalog Catalog => new(session.Object("catalog"));

    /// <summary>The gateway below it. Microsoft.Spark has none.</summary>
    public Gateway Gateway => session.Gateway;

    /// <summary>Builds a session.</summary>
    public static Builder Builder() => new();

    /// <summary>Reads files.</summary>
    public DataFrameReader Read() => new(session.Object("read"));

    /// <summary>Runs a statement; a SELECT runs when its rows are needed.</summary>
    /// <exception cref="JvmException">Spark refuses it.</exception>
    public DataFrame Sql(string sqlText) => new(session.Object("sql", sqlText));

    /// <summary>A table or view.</summary>
    public DataFrame Table(string tableName) => new(session.Object("table", tableName));

    /// <summary>The settings.</summary>
    public RuntimeConfig Conf() => new(session.Object("conf"));

    /// <summary>Spark's version.</summary>
    public string Version() => session.Text("version");

    /// <summary>A session with views and settings of its own over the same context.</summary>
    public SparkSession NewSession() => new(session.Object("newSession"), ownsGateway: false);

    /// <summary>Stops the context.</summary>
    public void Stop() => session.Do("stop");

    /// <summary>
    /// Stops the context and the JVM if it was started here; of a session made by <see cref="NewSession"/> only the session ends.
    /// </summary>
    public void Dispose()
    {
        if (!ownsGateway)
        {
            session.Dispose();
            return;
        }
        try
        {
            Stop();
        }
        catch (GatewayException)
        {
            // The JVM is already gone, with everything that was to be stopped.
        }
        session.Gateway.Dispose();
    }
}
