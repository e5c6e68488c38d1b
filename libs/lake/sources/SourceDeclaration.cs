using System.Text.Json;

namespace Cinelake.Lake;

/// <summary>
/// What a model may expect of the files of a kind in Raw: one description, from which every engine makes the same view.
/// Declared in <c>sources/&lt;name&gt;.json</c>, so that landing and the jobs expect the same.
/// </summary>
public sealed record SourceDeclaration
{
    /// <summary>The view's name, and the file's.</summary>
    public required string Name { get; init; }

    /// <summary>The declaration as written: part of the fingerprint of everything that is built from it.</summary>
    public required string Text { get; init; }

    /// <summary>How its files are written.</summary>
    public required RawFormat Format { get; init; }

    /// <summary>The kind of landed files it is about.</summary>
    public required string Kind { get; init; }

    /// <summary>CSV: the header's columns, in order. Empty for JSON.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>JSON: the keys that a record must have, even if null; without them it is another kind of answer.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>JSON: the fields that the view has. Others may occur; they stay in Raw.</summary>
    public IReadOnlyList<RecordField> Fields { get; init; } = [];

    /// <summary>Reads all declarations of a folder, in the order of their names.</summary>
    /// <exception cref="LakeException">One cannot be read; the message names its file.</exception>
    public static IReadOnlyList<SourceDeclaration> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Reads a declaration.</summary>
    /// <exception cref="LakeException">It cannot be read; the message names the file, and the line where it can.</exception>
    public static SourceDeclaration Read(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            var read =
                JsonSerializer.Deserialize(text, SourceJson.Default.SourceDeclarationFile) ?? throw new JsonException("it says null.");
            return Check(
                new SourceDeclaration
                {
                    Name = read.Name,
                    Text = text,
                    Format = read.Format,
                    Kind = read.Kind,
                    Columns = read.Columns ?? [],
                    Required = read.Required ?? [],
                    Fields = SourceDeclarationFile.ReadFields(read.Fields, ""),
                },
                Path.GetFileNameWithoutExtension(file)
            );
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } number ? $":{number + 1}" : "";
            throw new LakeException($"{file}{line}: not a declaration of a source: {exception.Message}", exception);
        }
    }

    private static SourceDeclaration Check(SourceDeclaration source, string expectedName)
    {
        if (source.Name != expectedName)
            throw new JsonException($"its name '{source.Name}' is not that of the file.");
        var (own, other) =
            source.Format == RawFormat.Csv
                ? (source.Columns.Count, source.Fields.Count + source.Required.Count)
                : (source.Fields.Count, source.Columns.Count);
        if (own == 0 || other > 0)
            throw new JsonException("csv has columns, json has fields and required.");
        if (source.Columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() != source.Columns.Count)
            throw new JsonException("a column occurs twice.");
        return source;
    }
}
