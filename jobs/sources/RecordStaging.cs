using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sources;

/// <summary>
/// Copies the records of raw JSON files into one file that every engine reads alike: a JSON object a line with <c>source_file,
/// source_record, received, dt, fault, raw_text</c> and the declared fields, every scalar as text. Engines disagree about wrong types, keys
/// that occur twice, text after an array, broken escapes; here such a record gets a <c>fault</c>, a reason code, and keeps its text.
/// </summary>
internal sealed class RecordStaging
{
    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private readonly SourceDeclaration source;
    private readonly RecordOrigin origin;
    private readonly Stream staged;
    private readonly ArrayBufferWriter<byte> line = new();
    private long records;

    private RecordStaging(SourceDeclaration source, RecordOrigin origin, Stream staged)
    {
        this.staged = staged;
        this.source = source;
        this.origin = origin;
    }

    /// <summary>Appends a raw file's records to a staged file.</summary>
    /// <returns>The records read, faulty ones included.</returns>
    /// <exception cref="UnreadableFileException">The file is not JSON to its end, not UTF-8 or has no records.</exception>
    public static async Task<long> StageAsync(
        SourceDeclaration source,
        RecordOrigin origin,
        Stream raw,
        Stream staged,
        CancellationToken cancellation
    )
    {
        var staging = new RecordStaging(source, origin, staged);
        var reader = new RecordReader(raw);
        while (await reader.ReadAsync(cancellation) is { } record)
            staging.AddRecord(record.Json.Span);
        return reader.Fault is { } fault ? throw new UnreadableFileException([(origin.SourceFile, fault)]) : reader.Records;
    }

    private void AddRecord(ReadOnlySpan<byte> json)
    {
        line.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(line, Writing);
        writer.WriteStartObject();
        var fault = new RecordFields(source).Copy(json, writer);
        if (fault is not null)
        {
            // Only some of its fields were copied: they are dropped.
            writer.Reset();
            line.ResetWrittenCount();
            writer.WriteStartObject();
        }
        records++;
        writer.WriteString("source_file", origin.SourceFile);
        writer.WriteNumber("source_record", records);
        writer.WriteNumber("received", origin.Received);
        writer.WriteString("dt", origin.Dt);
        writer.WriteString("fault", fault);
        writer.WriteString("raw_text", json);
        writer.WriteEndObject();
        writer.Flush();
        staged.Write(line.WrittenSpan);
        staged.WriteByte((byte)'\n');
    }
}
