using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sources;

/// <summary>Copies a record's declared fields, and finds what is wrong with it.</summary>
internal sealed class RecordFields(SourceDeclaration source)
{
    private readonly HashSet<string> missing = [.. source.Required];
    private bool isError;
    private bool hasWrongType;

    /// <summary>Writes the declared fields, every scalar as text, into the object that the writer is in.</summary>
    /// <param name="json">A JSON value.</param>
    /// <param name="writer">What it wrote is of use only without a fault, or with <see cref="RecordFault.NotADetail"/>.</param>
    /// <returns>A <see cref="RecordFault"/>, or null.</returns>
    public string? Copy(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(json, RecordReader.Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return RecordFault.JsonType;
        try
        {
            CopyObject(ref reader, source.Fields, writer);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: an escape that is JSON by its form and no text.
            return RecordFault.NotJson;
        }
        return isError ? RecordFault.TmdbError
            : hasWrongType ? RecordFault.JsonType
            : missing.Count > 0 ? RecordFault.NotADetail
            : null;
    }

    private void CopyObject(ref Utf8JsonReader reader, IReadOnlyList<RecordField> fields, Utf8JsonWriter writer)
    {
        var isRecord = reader.CurrentDepth == 0;
        var seen = new bool[fields.Count];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = Find(ref reader, fields);
            var isSuccess = isRecord && reader.ValueTextEquals("success"u8);
            if (isRecord)
                RemoveMissing(ref reader);
            reader.Read();
            isError |= isSuccess && reader.TokenType == JsonTokenType.False;
            if (field < 0)
                reader.Skip();
            else if (seen[field])
                Refuse(ref reader);
            else
                CopyValue(ref reader, fields[field], writer);
            if (field >= 0)
                seen[field] = true;
        }
    }

    private void CopyValue(ref Utf8JsonReader reader, RecordField field, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                writer.WriteNull(field.Name);
                break;
            case JsonTokenType.String when field.Type == RecordFieldType.Text:
                writer.WriteString(field.Name, reader.GetString());
                break;
            case JsonTokenType.Number when field.Type == RecordFieldType.Number || (field.Type == RecordFieldType.Integer && !reader.ValueSpan.ContainsAny(".eE"u8)):
                writer.WriteString(field.Name, reader.ValueSpan);
                break;
            case JsonTokenType.True or JsonTokenType.False when field.Type == RecordFieldType.Boolean:
                writer.WriteString(field.Name, reader.ValueSpan);
                break;
            case JsonTokenType.StartObject when field.Type == RecordFieldType.Object:
                writer.WriteStartObject(field.Name);
                CopyObject(ref reader, field.Fields, writer);
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray when field.Type == RecordFieldType.Objects:
                writer.WriteStartArray(field.Name);
                CopyArray(ref reader, field.Fields, writer);
                writer.WriteEndArray();
                break;
            default:
                Refuse(ref reader);
                break;
        }
    }

    private void CopyArray(ref Utf8JsonReader reader, IReadOnlyList<RecordField> fields, Utf8JsonWriter writer)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Refuse(ref reader);
                continue;
            }
            writer.WriteStartObject();
            CopyObject(ref reader, fields, writer);
            writer.WriteEndObject();
        }
    }

    private void Refuse(ref Utf8JsonReader reader)
    {
        hasWrongType = true;
        reader.Skip();
    }

    private void RemoveMissing(ref Utf8JsonReader reader)
    {
        foreach (var name in source.Required)
        {
            if (reader.ValueTextEquals(name))
                missing.Remove(name);
        }
    }

    private static int Find(ref Utf8JsonReader reader, IReadOnlyList<RecordField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (reader.ValueTextEquals(fields[i].Name))
                return i;
        }
        return -1;
    }
}
