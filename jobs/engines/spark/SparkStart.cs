using System.Globalization;
using System.Text.RegularExpressions;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Opens sessions in which SQL means what docs/sql.md says.</summary>
internal static partial class SparkStart
{
    // The bytes from which on Java's optimizing compiler (C2) is worth its time.
    private const long ManyBytes = 128 << 20;

    // Spark estimates a table's size as its files' bytes, spread over the columns. What it then holds in memory for a join was found to be
    // up to thirty times as much, and twice at a time.
    private const long BroadcastPart = 320;

    /// <summary>Whether spark-submit started this program.</summary>
    public static bool IsWithinSubmit => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PYSPARK_GATEWAY_PORT"));

    /// <summary>Settings that say what SQL means; they hold for a session.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Meaning { get; } =
    [
        new("spark.sql.ansi.enabled", "true"),
        new("spark.sql.ansi.doubleQuotedIdentifiers", "true"),
        new("spark.sql.parser.escapedStringLiterals", "true"),
        new("spark.sql.session.timeZone", "UTC"),
        new("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
        new("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED"),
        new("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED"),
        new("spark.sql.jsonGenerator.ignoreNullFields", "false"),
        new("spark.sql.json.enableExactStringParsing", "false"),
        new("spark.sql.timestampType", "TIMESTAMP_NTZ"),
        // Otherwise ${env:NAME} in a text would be replaced from the environment.
        new("spark.sql.variable.substitute", "false"),
    ];

    /// <summary>Opens one, in the JVM of spark-submit or in one started here.</summary>
    public static SparkSession Open(EngineOptions options, SparkFolders folders)
    {
        var builder = SparkSession.Builder().AppName("cinelake");
        if (!IsWithinSubmit)
        {
            var log = Path.Combine(folders.Temporary.Path, "spark-start.log");
            SparkCalls.StartFrom(builder, Installing.SparkInstallation.Find().Home, log);
            Local(builder, options, folders);
        }
        if (options.Metastore is not null)
            builder.EnableHiveSupport();
        foreach (var (key, value) in Meaning.Concat(SparkS3.Settings(options)))
            builder.Config(key, value);
        try
        {
            return builder.GetOrCreate();
        }
        catch (Exception fault) when (SparkCalls.Read(fault) is { } error)
        {
            throw new LakeException($"cannot open Spark: {error.Message}", fault);
        }
    }

    /// <summary>What suits one machine; on a cluster spark-submit's settings apply.</summary>
    private static void Local(Builder builder, EngineOptions options, SparkFolders folders)
    {
        var temporary = folders.Temporary.Path;
        var log = Path.Combine(temporary, "log4j2.properties");
        File.WriteAllText(
            log,
            $"""
            rootLogger.level = warn
            rootLogger.appenderRef.file.ref = file
            appender.file.type = File
            appender.file.name = file
            appender.file.fileName = {Path.Combine(temporary, "spark.log")}
            appender.file.layout.type = PatternLayout
            appender.file.layout.pattern = %d %p %c: %m%n%ex
            """
        );
        // A heap that starts small collects its young part all the time, and the code cache of the fast compiler alone is too small for the
        // classes that Spark makes: both together cost a tenth of the time.
        var bytes = Bytes(options.Memory);
        var memory = $"{bytes >> 10}k";
        // With few bytes nearly all the work is planning, done once: optimizing that code takes longer than it saves.
        var compiler = options.InputBytes < ManyBytes ? "-XX:TieredStopAtLevel=1 " : "";
        var java =
            $"-Xms{memory} -XX:+UseTransparentHugePages -XX:+UseSerialGC {compiler}-XX:-DontCompileHugeMethods "
            + "-XX:ReservedCodeCacheSize=256m";
        builder
            .Master($"local[{options.Threads.ToString(CultureInfo.InvariantCulture)}]")
            .Config("spark.driver.memory", memory)
            .Config("spark.driver.host", "127.0.0.1")
            .Config("spark.driver.bindAddress", "127.0.0.1")
            .Config("spark.driver.extraJavaOptions", $"\"-Dlog4j2.configurationFile={log}\" {java} \"-Dderby.system.home={temporary}\"")
            .Config("spark.local.dir", temporary)
            .Config("spark.ui.enabled", value: false)
            .Config("spark.ui.showConsoleProgress", value: false)
            .Config("spark.sql.warehouse.dir", Path.Combine(options.Metastore ?? temporary, "warehouse"))
            .Config("spark.sql.shuffle.partitions", options.Threads.ToString(CultureInfo.InvariantCulture))
            .Config("spark.sql.adaptive.enabled", value: false)
            .Config("spark.sql.autoBroadcastJoinThreshold", bytes / BroadcastPart)
            .Config("spark.sql.catalogImplementation", options.Metastore is null ? "in-memory" : "hive");
        // Without checksum files, which would not be kept. Hive and S3A ask for the file system that makes them.
        if (options is { Metastore: null, Bucket: null })
            builder.Config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        if (options.Metastore is { } metastore && Unkept().Match(metastore) is { Success: true } found)
            throw new LakeException(
                $"no catalog can be kept in {metastore}: Hive reads the '{found.Value}' in its path. Move the lake to a folder without "
                    + "it, or build without --catalog."
            );
        if (options.Metastore is not null)
            builder.Config(
                "spark.hadoop.javax.jdo.option.ConnectionURL",
                $"jdbc:derby:;databaseName={folders.Metastore!.Path}/metastore;create=true"
            );
    }

    /// <summary>The bytes of <c>1000MB</c> or <c>2GB</c>, each unit being 1024 of the one below, as in Java.</summary>
    private static long Bytes(string memory)
    {
        var size = Size().Match(memory);
        return size.Success
            ? long.Parse(size.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
                << (
                    char.ToUpperInvariant(size.Groups["unit"].Value[0]) switch
                    {
                        'K' => 10,
                        'M' => 20,
                        _ => 30,
                    }
                )
            : throw new LakeException($"Spark does not accept the memory limit '{memory}': give for example 2000MB or 2GB.");
    }

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd} /_.+,'""`-]", RegexOptions.None, 1000)]
    private static partial Regex Unkept();

    [GeneratedRegex(
        "^(?<number>[0-9]{1,9}) *(?<unit>[KMG])i?B?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Size();
}
