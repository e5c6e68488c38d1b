namespace Cinelake.Lake;

/// <summary>Sizes and times of the requests to S3. The defaults are for use; tests take smaller ones.</summary>
internal sealed record S3Limits
{
    /// <summary>Files of more bytes are sent in parts; no part but the last is smaller. S3 wants 5 MiB or more.</summary>
    public long PartSize { get; init; } = 16 << 20;

    /// <summary>The most parts of a file, a little under S3's 10,000: larger files have larger parts.</summary>
    public int MaxParts { get; init; } = 9000;

    /// <summary>Parts sent at once.</summary>
    public int ParallelParts { get; init; } = 4;

    /// <summary>Keys a listing asks for at once; S3 gives at most 1,000.</summary>
    public int ListPage { get; init; } = 1000;

    /// <summary>How often a body that breaks off is asked for again from where it broke, and a put that met another (409) is sent again.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>How long a body may stand still before its connection counts as broken.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The bytes of a part of a file.</summary>
    public long PartSizeOf(long fileSize) => Math.Max(PartSize, (fileSize + MaxParts - 1) / MaxParts);
}
