namespace Cinelake.Ingestion.Csv;

/// <summary>What is wrong with a line, the first in this order that holds.</summary>
internal enum CsvFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Not UTF-8.</summary>
    NotUtf8,

    /// <summary>A carriage return, NUL or 0x01 is in it.</summary>
    NulOrCr,

    /// <summary>A quoted field is not closed, or text follows the closing quote.</summary>
    OpenQuote,

    /// <summary>It has more or fewer fields than the header.</summary>
    FieldCount,
}
