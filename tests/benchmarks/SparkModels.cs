using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;

namespace Cinelake.Benchmarks;

/// <summary>
/// The SQL of every Refined table from C#, with the calls that <c>pyspark_models.py</c> makes from Python, so that the way to Spark is all
/// that differs.
/// </summary>
internal static partial class SparkModels
{
    /// <summary>The settings of both sides.</summary>
    public static IReadOnlyList<(string Key, string Value)> Settings { get; } =
    [
        ("spark.master", "local[2]"),
        ("spark.driver.memory", "1300m"),
        ("spark.ui.enabled", "false"),
        ("spark.ui.showConsoleProgress", "false"),
        ("spark.driver.extraJavaOptions", "-XX:+UseSerialGC -XX:-DontCompileHugeMethods"),
        ("spark.sql.warehouse.dir", Path.Combine(AppContext.BaseDirectory, "work", "warehouse")),
        ("spark.sql.shuffle.partitions", "2"),
        ("spark.sql.adaptive.enabled", "false"),
        ("spark.sql.ansi.enabled", "true"),
        ("spark.sql.ansi.doubleQuotedIdentifiers", "true"),
        ("spark.sql.parser.escapedStringLiterals", "true"),
        ("spark.sql.session.timeZone", "UTC"),
        ("spark.sql.timestampType", "TIMESTAMP_NTZ"),
        ("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED"),
        ("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED"),
    ];

    /// <summary>
    /// Writes the list that both sides read: a line with two fields for a table without files, its name and a SELECT of no rows; then one
    /// with three for a model, its name, file and columns to sort by.
    /// </summary>
    public static void List(string lake, string models, string list)
    {
        var newest = Directory.GetFiles(Path.Combine(lake, "Trusted", "_manifests"), "*.json").Max(StringComparer.Ordinal)!;
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(newest));
        var empty = manifest
            .RootElement.GetProperty("tables")
            .EnumerateArray()
            .Where(table => table.GetProperty("parts").GetArrayLength() == 0)
            .Select(table =>
            {
                var columns = table
                    .GetProperty("columns")
                    .EnumerateArray()
                    .Select(column =>
                        $"cast(null as {column.GetProperty("type").GetString()}) as `{column.GetProperty("name").GetString()}`"
                    );
                return $"{table.GetProperty("name").GetString()}\tselect {string.Join(", ", columns)} where false";
            });
        var files = Directory
            .GetFiles(models, "*.sql")
            .Order(StringComparer.Ordinal)
            .Select(file =>
            {
                var text = File.ReadAllText(file);
                var order = Order().Match(text) is { Success: true } own ? own : Key().Match(text);
                return $"{Path.GetFileNameWithoutExtension(file)}\t{file}\t{order.Groups["columns"].Value.Replace(" ", "").Trim()}";
            });
        File.WriteAllLines(list, empty.Concat(files));
    }

    /// <summary>The seconds from nothing to a session.</summary>
    public static double Start()
    {
        var clock = Stopwatch.StartNew();
        using var spark = Open();
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Runs the models and prints their seconds.</summary>
    public static void Run(string lake, string list, string target)
    {
        using var spark = Open();
        foreach (
            var folder in (string[])
                [
                    .. Directory.GetDirectories(Path.Combine(lake, "Trusted", "current")),
                    .. Directory.GetDirectories(Path.Combine(lake, "Refined", "current")),
                ]
        )
        {
            // Answers lie one folder deeper.
            if (Directory.GetFiles(folder, "*.parquet").Length > 0 || Directory.GetDirectories(folder, "dt=*").Length > 0)
                spark.Read().Parquet($"file://{folder}").CreateOrReplaceTempView($"`{Path.GetFileName(folder)}`");
        }
        var clock = Stopwatch.StartNew();
        foreach (var line in File.ReadLines(list))
        {
            var fields = line.Split('\t');
            if (fields.Length == 2)
            {
                spark.Sql(fields[1]).CreateOrReplaceTempView($"`{fields[0]}`");
                continue;
            }
            var columns = fields[2].Split(',', StringSplitOptions.RemoveEmptyEntries);
            var rows = spark.Sql(File.ReadAllText(fields[1]));
            rows = columns.Length > 0 ? rows.Repartition(1).SortWithinPartitions(columns[0], columns[1..]) : rows.Coalesce(1);
            rows.Write().Mode(SaveMode.Overwrite).Option("compression", "zstd").Parquet($"file://{Path.Combine(target, fields[0])}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"models\t{clock.Elapsed.TotalSeconds:0.00}"));
    }

    private static SparkSession Open()
    {
        var builder = SparkSession.Builder().AppName("models");
        foreach (var (key, value) in Settings)
            builder.Config(key, value);
        return builder.GetOrCreate();
    }

    [GeneratedRegex("^-- Order: (?<columns>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Order();

    [GeneratedRegex("^-- Key: (?<columns>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
