namespace Cinelake.Ingestion.Csv;

/// <summary>What is wrong with a line: the first of these that applies.</summary>
internal enum CsvFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Not UTF-8.</summary>
    NotUtf8,

    /// <summary>It contains a carriage return, NUL or 0x01.</summary>
    NulOrCr,

    /// <summary>A quoted field is not closed, or text follows the closing quote.</summary>
    OpenQuote,

    /// <summary>It has more or fewer fields than the header.</summary>
    FieldCount,
}
