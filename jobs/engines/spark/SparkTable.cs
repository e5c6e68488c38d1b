using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>A table's Parquet files as a frame.</summary>
internal static class SparkTable
{
    private const string Partition = "dt";

    /// <summary>Reads them. The partition's date is not in the files: it is the part's, of which there are few.</summary>
    public static DataFrame Read(SparkSession session, TableView view)
    {
        var inFile = view.Columns.Where(column => column.Name != Partition || view.Parts.All(part => part.Dt is null)).ToList();
        var parts = view.Parts.Where(part => part.Files.Count > 0).ToList();
        if (parts.Count == 0)
            return session.Sql($"select {Casts(view.Columns, "null")} where false");
        if (parts.TrueForAll(part => part.Dt is null))
            return Files(session, inFile, parts.SelectMany(part => part.Files)).SelectExpr([.. view.Columns.Select(column => SparkTypes.Name(column.Name))]);
        var frames = parts.Select((part, i) =>
        {
            var name = $"{view.Name}_part_{i}";
            Files(session, inFile, part.Files).CreateOrReplaceTempView(name);
            var columns = view.Columns.Select(column => column.Name == Partition ? $"date '{part.Dt}' as {Partition}" : SparkTypes.Name(column.Name));
            return $"select {string.Join(", ", columns)} from {SparkTypes.Name(name)}";
        });
        return session.Sql(string.Join(" union all ", frames));
    }

    private static DataFrame Files(SparkSession session, IEnumerable<TableColumn> columns, IEnumerable<string> files) =>
        session.Read().Schema(SparkTypes.Ddl(columns)).Parquet([.. files.Select(SparkPath.Of)]);

    private static string Casts(IEnumerable<TableColumn> columns, string value) =>
        string.Join(", ", columns.Select(column => $"cast({value} as {column.Type}) as {SparkTypes.Name(column.Name)}"));
}
