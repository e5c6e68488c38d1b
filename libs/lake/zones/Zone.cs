namespace Cinelake.Lake;

/// <summary>The zones of the lake, in the order the data flows.</summary>
public enum Zone
{
    /// <summary>Files as received, byte for byte, never changed.</summary>
    Raw,

    /// <summary>One clean, typed Parquet table per source.</summary>
    Trusted,

    /// <summary>The star schema, and the answers on top.</summary>
    Refined,
}
