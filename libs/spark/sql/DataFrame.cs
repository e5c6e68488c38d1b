using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Rows that Spark computes when they are needed.</summary>
public sealed class DataFrame
{
    // One JSON text per row decodes exactly; without the options NULLs and microseconds would be lost.
    private const string RowAsJson =
        "to_json(struct(*), map('ignoreNullFields', 'false', 'timeZone', 'UTC', "
        + "'timestampFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSS', 'timestampNTZFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSS')) as row";

    private const int RowsAtOnce = 50_000;
    private readonly JavaObject frame;
    private StructType? schema;

    internal DataFrame(JavaObject frame) => this.frame = frame;

    /// <summary>The frame in the JVM.</summary>
    internal JavaObject Java => frame;

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns() => [.. Schema().Fields.Select(field => field.Name)];

    /// <summary>The columns.</summary>
    public StructType Schema()
    {
        if (schema is not null)
            return schema;
        using var told = frame.Object("schema");
        return schema = StructType.Parse(told.Text("json"));
    }

    /// <summary>Counts the rows.</summary>
    public long Count() => (long)frame.Call("count")!;

    /// <summary>Other columns, as SQL expressions.</summary>
    public DataFrame SelectExpr(params string[] expressions)
    {
        using var array = frame.Gateway.StringArray(expressions);
        return new DataFrame(frame.Object("selectExpr", array));
    }

    /// <summary>The first rows.</summary>
    public DataFrame Limit(int n) => new(frame.Object("limit", n));

    /// <summary>The rows in a number of partitions, by a shuffle.</summary>
    public DataFrame Repartition(int numPartitions) => new(frame.Object("repartition", numPartitions));

    /// <summary>The rows of each partition in the order of columns.</summary>
    public DataFrame SortWithinPartitions(string column, params string[] columns) => Sorted("sortWithinPartitions", column, columns);

    /// <summary>All rows in the order of columns.</summary>
    public DataFrame OrderBy(string column, params string[] columns) => Sorted("orderBy", column, columns);

    /// <summary>The rows of both, columns matched by position.</summary>
    public DataFrame Union(DataFrame other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new DataFrame(frame.Object("union", other.frame));
    }

    /// <summary>The rows in at most a number of partitions, without a shuffle.</summary>
    public DataFrame Coalesce(int numPartitions) => new(frame.Object("coalesce", numPartitions));

    /// <summary>Keeps the rows in memory and on disk once they are computed.</summary>
    public DataFrame Persist()
    {
        frame.Do("persist");
        return this;
    }

    /// <summary>Forgets rows kept by <see cref="Persist"/>.</summary>
    public DataFrame Unpersist(bool blocking = false)
    {
        frame.Do("unpersist", blocking);
        return this;
    }

    /// <summary>Makes it a view of the session.</summary>
    public void CreateOrReplaceTempView(string viewName) => frame.Do("createOrReplaceTempView", viewName);

    /// <summary>Writes the rows.</summary>
    public DataFrameWriter Write() => new(frame.Object("write"));

    /// <summary>The files that the rows are read from.</summary>
    public IEnumerable<string> InputFiles()
    {
        using var files = frame.Object("inputFiles");
        return [.. frame.Gateway.Elements(files).Select(file => (string)file!)];
    }

    /// <summary>Prints the first rows.</summary>
    public void Show(int numRows = 20, int truncate = 20, bool vertical = false) =>
        Console.WriteLine(frame.Text("showString", numRows, truncate, vertical));

    /// <summary>All rows.</summary>
    public IEnumerable<Row> Collect()
    {
        using var renamed = WithNamesOfPositions();
        using var expression = frame.Gateway.StringArray([RowAsJson]);
        using var projected = (renamed ?? frame).Object("selectExpr", expression);
        using var list = projected.Object("collectAsList");
        var decoder = new RowDecoder(Schema());
        var count = (int)list.Call("size")!;
        var rows = new List<Row>(count);
        for (var from = 0; from < count; from += RowsAtOnce)
        {
            // A list of rows of one text each is printed as a JSON array of arrays.
            using var part = list.Object("subList", from, Math.Min(count, from + RowsAtOnce));
            frame.Gateway.ReadText(part, "toString", text => decoder.AddRows(text.Span, rows));
        }
        return rows;
    }

    /// <summary>The rows under other names where a name occurs twice, which no struct may hold; else null.</summary>
    private JavaObject? WithNamesOfPositions()
    {
        var fields = Schema().Fields;
        if (fields.DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase).Count() == fields.Count)
            return null;
        using var names = frame.Gateway.StringArray([.. fields.Select((_, i) => $"c{i}")]);
        return frame.Object("toDF", names);
    }

    private DataFrame Sorted(string method, string column, string[] columns)
    {
        using var others = frame.Gateway.StringArray(columns);
        return new DataFrame(frame.Object(method, column, others));
    }
}
