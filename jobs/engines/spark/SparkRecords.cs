using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Staged JSON records as a frame, every scalar as text.</summary>
internal static class SparkRecords
{
    private static readonly TableColumn[] Own =
    [
        new("source_file", "string"),
        new("source_record", "bigint"),
        new("received", "bigint"),
        new("dt", "string"),
        new("fault", "string"),
        new("raw_text", "string"),
    ];

    /// <summary>Reads them.</summary>
    public static DataFrame Read(SparkScale scale, RecordView view)
    {
        var columns = Own.Concat(view.Fields.Select(field => new TableColumn(field.Name, TypeOf(field)))).ToList();
        var casts = columns.Select(column => column.Name == "dt" ? "cast(dt as date) as dt" : SparkTypes.Name(column.Name)).ToArray();
        if (view.Files.Count == 0)
        {
            var none = columns.Select(column => $"cast(null as {column.Type}) as {SparkTypes.Name(column.Name)}");
            return scale.Session.Sql($"select {string.Join(", ", none)} where false").SelectExpr(casts);
        }
        var reader = SparkPath
            .Reader(scale.Session)
            .Schema(SparkTypes.Ddl(columns))
            .Option("mode", "FAILFAST")
            .Option("lineSep", "\n")
            .Option("encoding", "UTF-8");
        return scale.Gathered(reader.Json([.. view.Files.Select(SparkPath.Of)])).SelectExpr(casts);
    }

    private static string TypeOf(RecordField field)
    {
        var fields = string.Join(",", field.Fields.Select(inner => $"{SparkTypes.Name(inner.Name)}:{TypeOf(inner)}"));
        return field.Type switch
        {
            RecordFieldType.Object => $"struct<{fields}>",
            RecordFieldType.Objects => field.Fields.Count == 0 ? "array<string>" : $"array<struct<{fields}>>",
            _ => "string",
        };
    }
}
