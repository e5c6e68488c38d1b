using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Cinelake.Jobs.Sources;

/// <summary>
/// Copies the records of raw JSON files into one file that every engine reads alike: a JSON object a line with <c>source_file, source_record, received, dt, fault,
/// raw_text</c> and the declared fields, every scalar as text. Engines disagree about wrong types, keys that occur twice, text after an array, broken escapes; here
/// such a record gets a <c>fault</c>, a reason code, and keeps its text.
/// </summary>
public sealed class RecordStaging
{
    /// <summary>
    /// The longest record that an engine gets, in bytes; of a longer one it gets the beginning, and <c>not_json</c>. Fields, and the text with each quote and
    /// line end escaped, stay below the 16 MiB that an engine takes for a line.
    /// </summary>
    public const int MaximumRecordBytes = 4 * 1024 * 1024;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
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

    /// <summary>Appends a raw file's records to a staged file. A list (a page, or the declared one) counts as the records in it.</summary>
    /// <returns>The records read, faulty ones included; all that follows a place that is not JSON is one.</returns>
    public static async Task<long> StageAsync(SourceDeclaration source, RecordOrigin origin, Stream raw, Stream staged, CancellationToken cancellation)
    {
        var staging = new RecordStaging(source, origin, staged);
        var reader = new JsonPieceReader(raw);
        while (await reader.ReadAsync(cancellation) is { Kind: not JsonPieceKind.None } piece)
        {
            staging.Add(piece);
        }
        return staging.records;
    }

    private void Add(JsonPiece piece)
    {
        var json = piece.Bytes.Span;
        if (piece.Kind != JsonPieceKind.Record)
        {
            AddFaulty(json, piece.Kind == JsonPieceKind.Broken ? RecordFault.NotJson : RecordFault.JsonType, isWhole: false);
        }
        else if (RecordPage.TryRead(json, source.List) is { } results)
        {
            foreach (var result in results)
                AddRecord(json[result]);
        }
        else
        {
            AddRecord(json);
        }
    }

    private void AddRecord(ReadOnlySpan<byte> json)
    {
        if (json.Length > MaximumRecordBytes || !Utf8.IsValid(json))
        {
            AddFaulty(json, RecordFault.NotJson, isWhole: json.Length <= MaximumRecordBytes);
            return;
        }
        line.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(line, Writing);
        writer.WriteStartObject();
        var fault = new RecordFields(source).Copy(json, writer);
        if (fault is null or RecordFault.NotADetail)
            EndRecord(writer, fault, json);
        else
            AddFaulty(json, fault, isWhole: true);
    }

    private void AddFaulty(ReadOnlySpan<byte> json, string fault, bool isWhole)
    {
        line.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(line, Writing);
        writer.WriteStartObject();
        EndRecord(writer, fault, RawText.Readable(json, isLine: false, cut: !isWhole));
    }

    private void EndRecord(Utf8JsonWriter writer, string? fault, ReadOnlySpan<byte> text)
    {
        records++;
        writer.WriteString("source_file", origin.SourceFile);
        writer.WriteNumber("source_record", records);
        writer.WriteNumber("received", origin.Received);
        writer.WriteString("dt", origin.Dt);
        writer.WriteString("fault", fault);
        writer.WriteString("raw_text", text);
        writer.WriteEndObject();
        writer.Flush();
        staged.Write(line.WrittenSpan);
        staged.WriteByte((byte)'\n');
    }
}
