namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Paths as Hadoop's file systems take them.</summary>
internal static class SparkPath
{
    // Hadoop would expand these in a path that is read.
    private const string Wildcards = "*?[]{}\\";

    /// <summary>The address of a local file or an object.</summary>
    public static string Of(string path)
    {
        if (path.StartsWith("s3://", StringComparison.Ordinal))
            return $"s3a://{Escape(path["s3://".Length..])}";
        return $"file://{Escape(Path.GetFullPath(path))}";
    }

    private static string Escape(string path) => string.Concat(path.Select(letter => Wildcards.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));
}
