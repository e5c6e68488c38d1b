using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// Registers tables in Spark's catalog: a Hive metastore, or AWS Glue where the cluster's settings say so. A table that is already right
/// costs nothing: one look at the database tells.
/// </summary>
internal sealed partial class SparkCatalog(SparkSession session, string database)
{
    // The table's property that holds the hash of its definition.
    private const string Mark = "cinelake.definition";

    // A location in a definition is a literal, never an expression, and can hold a quote only where a backslash escapes it.
    private const string Unescaped = "spark.sql.parser.escapedStringLiterals";

    /// <summary>Registers tables, and drops those of the database that no longer exist.</summary>
    public void Register(IReadOnlyList<CatalogTable> tables)
    {
        var before = session.Conf().Get(Unescaped);
        session.Conf().Set(Unescaped, "false");
        try
        {
            RegisterAll(tables);
        }
        finally
        {
            session.Conf().Set(Unescaped, before);
        }
    }

    private void RegisterAll(IReadOnlyList<CatalogTable> tables)
    {
        session.Sql($"create database if not exists {SparkTypes.Name(database)}");
        var known = session
            .Sql($"show table extended in {SparkTypes.Name(database)} like '*'")
            .Collect()
            .Where(row => row.Get("isTemporary") is false)
            .ToDictionary(
                row => row.GetAs<string>("tableName")!,
                row => row.GetAs<string>("information")!,
                StringComparer.OrdinalIgnoreCase
            );
        foreach (var table in tables)
        {
            known.Remove(TableName(table.Name), out var information);
            Register(table, information);
        }
        foreach (var gone in known.Keys)
            session.Sql($"drop table {FullName(gone)}");
    }

    /// <summary>The name of a table: letters, digits and underscores, two of them between study and question.</summary>
    public static string TableName(string name) => Other().Replace(name.Replace("/", "__"), "_").ToLowerInvariant();

    private void Register(CatalogTable table, string? information)
    {
        var name = FullName(TableName(table.Name));
        var definition = Define(table);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)));
        var isNew = information?.Contains($"{Mark}={mark}", StringComparison.Ordinal) is not true;
        if (isNew)
        {
            session.Sql($"drop table if exists {name}");
            var location = table.Partition is null ? $" location {Address(table.Parts[0].Folder)}" : "";
            session.Sql($"create external table {name} {definition}{location} tblproperties ('{Mark}' = '{mark}')");
        }
        if (table.Partition is not null)
            Repoint(name, table.Partition, table.Parts, isNew);
        else if (!isNew && !LiesIn(information!, PlaceOf(table.Parts[0].Folder)))
            session.Sql($"alter table {name} set location {Address(table.Parts[0].Folder)}");
    }

    /// <summary>All that <c>create table</c> says except for the table's name and location.</summary>
    private string Define(CatalogTable table)
    {
        var columns = table.Columns.Where(column => column.Name != table.Partition);
        var comment = $"comment {SparkTypes.Escaped(table.Comment)}";
        if (table.Partition is null)
            return $"({SparkTypes.Definition(columns)}) using parquet {comment}";
        var partition = table.Columns.FirstOrDefault(column => column.Name == table.Partition) ?? new(table.Partition, "string");
        // An external table needs a location of its own even if all its rows are in partitions elsewhere; nothing is ever written there.
        var place = $"{session.Conf().Get("spark.sql.warehouse.dir").TrimEnd('/')}/{database}/{TableName(table.Name)}";
        return $"({SparkTypes.Definition([.. columns, partition])}) using parquet options ('path' {SparkTypes.Escaped(place)}) "
            + $"partitioned by ({SparkTypes.Name(partition.Name)}) {comment}";
    }

    private void Repoint(string name, string column, IReadOnlyList<(string Value, string Folder)> parts, bool isNew)
    {
        var before = isNew
            ? []
            : session
                .Sql($"show partitions {name}")
                .Collect()
                .Select(row => row.GetAs<string>(0)!.Split('=')[1])
                .ToHashSet(StringComparer.Ordinal);
        foreach (var (value, folder) in parts)
        {
            var partition = $"partition ({SparkTypes.Name(column)} = {SparkTypes.Escaped(value)})";
            session.Sql(
                before.Remove(value)
                    ? $"alter table {name} {partition} set location {Address(folder)}"
                    : $"alter table {name} add {partition} location {Address(folder)}"
            );
        }
        foreach (var gone in before)
            session.Sql($"alter table {name} drop partition ({SparkTypes.Name(column)} = {SparkTypes.Escaped(gone)})");
    }

    /// <summary>Whether what the catalog says about a table names this location.</summary>
    private static bool LiesIn(string information, string address) =>
        information.Split('\n').Contains($"Location: {FileScheme().Replace(address, "file:/")}", StringComparer.Ordinal);

    private string FullName(string table) => $"{SparkTypes.Name(database)}.{SparkTypes.Name(table)}";

    // AWS's own tools know only s3; a server other than AWS is reached through S3A.
    private static string PlaceOf(string folder) =>
        folder.StartsWith("s3://", StringComparison.Ordinal) && SparkS3.Server is null ? folder : SparkPath.Of(folder);

    private static string Address(string folder)
    {
        // Spark takes a registered location for a pattern.
        var wildcard = folder.IndexOfAny(['*', '?', '[', ']', '{', '}', '\\']);
        return wildcard < 0
            ? SparkTypes.Escaped(PlaceOf(folder))
            : throw new LakeException(
                $"{folder} cannot be registered in Spark's catalog, which reads the '{folder[wildcard]}' in it as a pattern. Move the "
                    + "lake to a path without it, or do without the catalog."
            );
    }

    [GeneratedRegex("^file:/+", RegexOptions.None, 1000)]
    private static partial Regex FileScheme();

    [GeneratedRegex("[^a-zA-Z0-9_]", RegexOptions.None, 1000)]
    private static partial Regex Other();
}
