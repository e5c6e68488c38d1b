namespace Cinelake.Terminal;

/// <summary>How a result is printed.</summary>
public enum ResultFormat
{
    /// <summary>A table for people.</summary>
    Table,

    /// <summary>A list of objects, columns in order.</summary>
    Json,

    /// <summary>Comma-separated, a header row, RFC 4180.</summary>
    Csv,
}
