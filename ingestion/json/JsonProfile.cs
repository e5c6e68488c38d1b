using Cinelake.Ingestion.Landing;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Json;

/// <summary>
/// Counts the records of a JSON file as the jobs will read them, and tells their kind from the first record that shows one. A file that
/// cannot be read lands with a finding that says where.
/// </summary>
internal static class JsonProfile
{
    /// <summary>Reads a file.</summary>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="size">Its length in bytes.</param>
    /// <param name="knownKind">What its records are when that is known; null to find it out.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ContentProfile> ReadAsync(Stream content, long size, string? knownKind, CancellationToken cancellation)
    {
        var findings = new FindingTally();
        var kind = knownKind;
        var reader = new RecordReader(content);
        while (await reader.ReadAsync(cancellation) is { } record)
        {
            kind ??= RecordKind.OfRecord(record);
            findings.Add(FindingCode.NoElementId, reader.Records, ElementIds.CountMissing(record.Json.Span));
        }
        if (reader.HasByteOrderMark)
            findings.Add(FindingCode.ByteOrderMark, 0);
        if (reader.Fault is { } fault)
            findings.Add(fault.Code, fault.Byte);
        else if (reader.Records > RawJson.UsualRecords)
            findings.Add(FindingCode.TooManyRecords, RawJson.UsualRecords + 1);
        if (size > RawJson.UsualFileBytes)
            findings.Add(FindingCode.TooLarge, 0);
        return new ContentProfile(kind ?? RecordKind.Unknown, reader.Fault is null ? reader.Records : 0, findings.ToList());
    }
}
