using System.Globalization;
using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sources;

/// <summary>Copies a record's declared fields, and finds what is wrong with it.</summary>
internal sealed class RecordFields(SourceDeclaration source)
{
    private readonly HashSet<string> missing = [.. source.Required];
    private readonly List<(string Name, int Element)> place = [];
    private bool isError;
    private string? wrongType;

    /// <summary>Writes the declared fields, every scalar as text, into the object that the writer is in.</summary>
    /// <param name="json">A JSON value.</param>
    /// <param name="writer">What it wrote is of use only if there is no fault.</param>
    /// <returns>A <see cref="RejectReason"/>, after it the field it is about where there is one (<c>json_type: genres[2].id</c>), or
    /// null.</returns>
    public string? Copy(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(json, RawJson.Reading);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return RejectReason.JsonType;
        try
        {
            CopyObject(ref reader, source.Fields, writer);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: an escape that is JSON in form, but not text.
            return RejectReason.NotJson;
        }
        return isError ? RejectReason.TmdbError
            : wrongType is not null ? RejectReason.Of(RejectReason.JsonType, wrongType)
            : source.Required.FirstOrDefault(missing.Contains) is { } key ? RejectReason.Of(RejectReason.NotADetail, key)
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
            {
                reader.Skip();
                continue;
            }
            place.Add((fields[field].Name, -1));
            if (seen[field])
                Refuse(ref reader);
            else
                CopyValue(ref reader, fields[field], writer);
            seen[field] = true;
            place.RemoveAt(place.Count - 1);
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
            case JsonTokenType.Number when RecordNumber.Of(ref reader, field.Type) is { IsEmpty: false } number:
                writer.WriteString(field.Name, number);
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
                CopyArray(ref reader, field, writer);
                writer.WriteEndArray();
                break;
            default:
                Refuse(ref reader);
                break;
        }
    }

    private void CopyArray(ref Utf8JsonReader reader, RecordField field, Utf8JsonWriter writer)
    {
        for (var element = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; element++)
        {
            place[^1] = (field.Name, element);
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Refuse(ref reader);
                continue;
            }
            writer.WriteStartObject();
            CopyObject(ref reader, field.Fields, writer);
            writer.WriteEndObject();
        }
    }

    private void Refuse(ref Utf8JsonReader reader)
    {
        wrongType ??= string.Join(
            '.',
            place.Select(part => part.Element < 0 ? part.Name : string.Create(CultureInfo.InvariantCulture, $"{part.Name}[{part.Element}]"))
        );
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
