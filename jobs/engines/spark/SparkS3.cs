using Cinelake.Jobs.Engines.Contract;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// How Spark reaches S3, through Hadoop's S3A. Credentials are not part of it: S3A takes them where it runs, from the environment
/// (<c>AWS_ACCESS_KEY_ID</c> ...) or the machine's role, so that none is in a setting.
/// </summary>
internal static class SparkS3
{
    /// <summary>The URL of a server other than AWS; null for AWS.</summary>
    public static string? Server => Variable("AWS_ENDPOINT_URL_S3") ?? Variable("AWS_ENDPOINT_URL");

    /// <summary>
    /// The settings; those for a server other than AWS when <c>AWS_ENDPOINT_URL_S3</c> or <c>AWS_ENDPOINT_URL</c> names one.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings(EngineOptions options)
    {
        yield return new("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        yield return new("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2");
        if (options.Bucket is null)
            yield break;
        if (Server is not { } server)
        {
            if (Variable("AWS_REGION") is { } region)
                yield return new("spark.hadoop.fs.s3a.endpoint.region", region);
            yield break;
        }
        yield return new("spark.hadoop.fs.s3a.endpoint", server);
        yield return new("spark.hadoop.fs.s3a.path.style.access", "true");
        yield return new(
            "spark.hadoop.fs.s3a.connection.ssl.enabled",
            server.StartsWith("https", StringComparison.Ordinal) ? "true" : "false"
        );
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
