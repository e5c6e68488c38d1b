using System.Text.Json;

namespace Cinelake.Lake;

/// <summary>What a JSON file of Raw may hold, the same when it lands and when it is read.</summary>
public static class RawJson
{
    /// <summary>
    /// The deepest nesting of a record, 256 levels: far more than TMDB's. A file with a deeper one is <see cref="FindingCode.NotJson"/> and
    /// cannot be read.
    /// </summary>
    public const int MaximumDepth = 256;

    /// <summary>
    /// The longest record, 4 MiB. Its fields, and its text with each quote and line end escaped, stay below the 16 MiB that an engine takes
    /// for a line. A file with a longer one is <see cref="FindingCode.LongRecord"/> and cannot be read.
    /// </summary>
    public const int MaximumRecordBytes = 4 * 1024 * 1024;

    /// <summary>
    /// The records that a file should have at most, 100; one with more is read too, but is <see cref="FindingCode.TooManyRecords"/>.
    /// </summary>
    public const int UsualRecords = 100;

    /// <summary>
    /// The bytes that a file should have at most, 10 MB; a larger one is read too, but is <see cref="FindingCode.TooLarge"/>.
    /// </summary>
    public const int UsualFileBytes = 10_000_000;

    /// <summary>
    /// How a record is read wherever one is: no comments, no comma after the last value, and no deeper than <see cref="MaximumDepth"/>.
    /// </summary>
    public static readonly JsonReaderOptions Reading = new() { MaxDepth = MaximumDepth };
}
