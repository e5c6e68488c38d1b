namespace Cinelake.Tests.Spark;

/// <summary>The jobs' program with a JVM of its own.</summary>
internal static class SparkRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);

    /// <summary>Starts it.</summary>
    public static RunningProgram Start(string lake, string home, string[] command, params KeyValuePair<string, string>[] environment) =>
        RunningProgram.Start(
            "/",
            [.. environment, new("SPARK_HOME", home)],
            Programs.Jobs,
            [.. command, "--lake", lake, "--engine", "spark"]
        );

    /// <summary>Its JVMs.</summary>
    public static IReadOnlyList<int> Jvms(string lake) => Machine.ProcessesWith("org.apache.spark.deploy.SparkSubmit", lake);

    /// <summary>Waits until Spark has written its first file: a query is running, and more will follow.</summary>
    public static Task UntilWorkingAsync(RunningProgram run, string lake) =>
        Machine.UntilAsync(
            () =>
                Jvms(lake).Count > 0
                && Directory.EnumerateFiles(Path.Combine(lake, "_scratch"), "*.parquet", SearchOption.AllDirectories).Any(),
            Limit,
            $"a query runs: {run.Errors}"
        );
}
