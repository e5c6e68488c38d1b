using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Registers tables in Spark's catalog: a Hive metastore, or AWS Glue where the cluster's settings say so.</summary>
internal sealed partial class SparkCatalog(SparkSession session, string database)
{
    /// <summary>Registers tables, and drops those of the database that are no more.</summary>
    public void Register(IReadOnlyList<CatalogTable> tables)
    {
        session.Sql($"create database if not exists {SparkTypes.Name(database)}");
        var known = session.Sql($"show tables in {SparkTypes.Name(database)}").Collect().Where(row => row.Get("isTemporary") is false).Select(row => row.GetAs<string>("tableName")!).ToList();
        foreach (var table in tables)
            Register(table, known.Contains(TableName(table.Name), StringComparer.OrdinalIgnoreCase));
        foreach (var gone in known.Except(tables.Select(table => TableName(table.Name)), StringComparer.OrdinalIgnoreCase))
            session.Sql($"drop table {FullName(gone)}");
    }

    /// <summary>The name of a table: letters, digits and underscores, two of them between study and question.</summary>
    public static string TableName(string name) => Other().Replace(name.Replace("/", "__"), "_").ToLowerInvariant();

    private void Register(CatalogTable table, bool isKnown)
    {
        var name = FullName(TableName(table.Name));
        var columns = table.Columns.Where(column => column.Name != table.Partition).ToList();
        var partition = table.Partition is null ? null : table.Columns.FirstOrDefault(column => column.Name == table.Partition) ?? new(table.Partition, "string");
        var ddl = SparkTypes.Ddl(partition is null ? columns : [.. columns, partition]);
        if (isKnown && HasColumns(name, ddl, partition is not null))
        {
            Repoint(name, table);
            return;
        }
        session.Sql($"drop table if exists {name}");
        var location = table.Partition is null ? $" location '{Address(table.Parts[0].Folder)}'" : "";
        var partitioned = partition is null ? "" : $" partitioned by ({SparkTypes.Name(partition.Name)})";
        session.Sql($"create external table {name} ({ddl}) using parquet{Options(table, partition is not null)}{partitioned}{location} comment '{table.Comment.Replace('\'', '’')}'");
        if (partition is not null)
            Repoint(name, table);
    }

    // An external table needs a place of its own even if all its rows are in partitions elsewhere; nothing is ever written there.
    private string Options(CatalogTable table, bool isPartitioned) =>
        isPartitioned ? $" options ('path' '{session.Conf().Get("spark.sql.warehouse.dir").TrimEnd('/')}/{database}/{TableName(table.Name)}')" : "";

    private bool HasColumns(string name, string ddl, bool isPartitioned)
    {
        var frame = session.Table(name);
        var isSo = session.Sql($"describe {name}").Collect().Any(row => row.GetAs<string>(0) == "# Partition Information");
        return isSo == isPartitioned && SparkTypes.Ddl(SparkTypes.Columns(frame)) == ddl;
    }

    private void Repoint(string name, CatalogTable table)
    {
        if (table.Partition is not { } column)
        {
            session.Sql($"alter table {name} set location '{Address(table.Parts[0].Folder)}'");
        }
        else
        {
            var before = session.Sql($"show partitions {name}").Collect().Select(row => row.GetAs<string>(0)!.Split('=')[1]).ToHashSet(StringComparer.Ordinal);
            foreach (var (value, folder) in table.Parts)
            {
                var partition = $"partition ({SparkTypes.Name(column)} = '{value}')";
                session.Sql(before.Remove(value)
                    ? $"alter table {name} {partition} set location '{Address(folder)}'"
                    : $"alter table {name} add {partition} location '{Address(folder)}'");
            }
            foreach (var gone in before)
                session.Sql($"alter table {name} drop partition ({SparkTypes.Name(column)} = '{gone}')");
        }
        session.Catalog.RefreshTable(name);
    }

    private string FullName(string table) => $"{SparkTypes.Name(database)}.{SparkTypes.Name(table)}";

    // AWS's own tools know s3 only; a server that is not AWS is reached through S3A.
    private static string Address(string folder) => folder.StartsWith("s3://", StringComparison.Ordinal) && SparkS3.Server is null ? folder : SparkPath.Of(folder);

    [GeneratedRegex("[^a-zA-Z0-9_]", RegexOptions.None, 1000)]
    private static partial Regex Other();
}
