namespace Cinelake.Lake;

/// <summary>Sizes and times of the requests to S3. The defaults are for real use; tests take smaller ones.</summary>
internal sealed record S3Limits
{
    /// <summary>Larger files are sent in parts of at least this size, the last one apart, in bytes. S3 requires 5 MiB or more.</summary>
    public long PartSize { get; init; } = 16 << 20;

    /// <summary>The most parts of a file, somewhat under S3's 10,000: larger files have larger parts.</summary>
    public int MaxParts { get; init; } = 9000;

    /// <summary>Parts sent at once.</summary>
    public int ParallelParts { get; init; } = 4;

    /// <summary>Keys that one request of a listing asks for; S3 gives at most 1,000.</summary>
    public int ListPage { get; init; } = 1000;

    /// <summary>How often a body that breaks off is requested again from there, and a put that met another (409) is repeated.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>How long a body may stall before its connection counts as broken.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The size of a file's parts, in bytes.</summary>
    public long PartSizeOf(long fileSize) => Math.Max(PartSize, (fileSize + MaxParts - 1) / MaxParts);
}
