using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>
/// Reads a seed strictly: comment lines (<c># Purpose:</c>, <c># Source:</c>, <c># Key:</c>, then <c># column: description</c>), a
/// line with the columns' names and types, and the rows as in RFC 4180; an empty field is NULL.
/// </summary>
internal sealed partial class SeedReader
{
    private static readonly string[] Words = ["Purpose", "Source", "Key"];
    private readonly string origin;
    private readonly string text;
    private readonly Dictionary<string, (string Text, int Line)> comments = new(StringComparer.Ordinal);

    private SeedReader(string origin, byte[] bytes)
    {
        this.origin = origin;
        text = SeedText.Decode(origin, bytes);
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="name">The seed's name.</param>
    /// <param name="origin">The file, as errors name it.</param>
    /// <param name="bytes">What is in it.</param>
    /// <exception cref="LakeException">It is no seed; the message begins with file and line.</exception>
    public static Seed Read(string name, string origin, byte[] bytes) => new SeedReader(origin, bytes).Read(name);

    private Seed Read(string name)
    {
        var below = ReadComments();
        var rows = SeedText.ReadRows(origin, text[below.Index..], below.Line);
        var header = rows.Count > 0 ? rows[0] : throw Error(below.Line, "the line with the columns is missing: 'code string,name string'.");
        var columns = header.Fields.Select(field => Column(field ?? "", header.Line)).ToList();
        if (columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Error(header.Line, $"the column '{twice.Key}' is there twice.");
        if (
            comments.Keys.FirstOrDefault(word =>
                !Words.Contains(word, StringComparer.Ordinal) && columns.All(column => column.Name != word)
            ) is
            { } unknown
        )
            throw Error(comments[unknown].Line, $"'{unknown}' is described and is no column: there are {Listed(columns)}.");
        var key = ColumnList.Read(Said("Key"), "Key", $"{origin}:{comments["Key"].Line}");
        if (key.FirstOrDefault(part => columns.All(column => column.Name != part)) is { } missing)
            throw Error(comments["Key"].Line, $"'Key' names '{missing}', which is no column: there are {Listed(columns)}.");
        var values = rows.Skip(1).ToList();
        if (values.Count == 0)
            throw Error(header.Line, "there is no row below the columns.");
        Check(columns, values);
        CheckKey(key.Select(part => columns.FindIndex(column => column.Name == part)).ToList(), key, values);
        return new Seed
        {
            Name = name,
            Origin = origin,
            Text = text,
            Purpose = Said("Purpose"),
            Source = Said("Source"),
            Key = key,
            Columns = columns,
            Rows = [.. values.Select(row => row.Fields)],
        };
    }

    /// <summary>Reads the lines at the top, and gives where the CSV begins.</summary>
    private (int Index, int Line) ReadComments()
    {
        var (index, line) = (0, 1);
        while (index < text.Length && text[index] == '#')
        {
            var end = text.IndexOf('\n', index) is >= 0 and var found ? found : text.Length;
            var entry = Entry().Match(text[index..end]);
            if (!entry.Success)
                throw Error(
                    line,
                    "a comment at the top is '# Purpose: text', '# Source: text', '# Key: column, column' or '# column: description'."
                );
            if (!comments.TryAdd(entry.Groups["word"].Value, (entry.Groups["text"].Value.Trim(), line)))
                throw Error(line, $"'{entry.Groups["word"].Value}' is there twice.");
            (index, line) = (Math.Min(end + 1, text.Length), line + 1);
        }
        if (Words.FirstOrDefault(word => !comments.ContainsKey(word)) is { } missing)
            throw Error(1, $"a line '# {missing}: ...' is missing at the top.");
        return (index, line);
    }

    private SeedColumn Column(string field, int line)
    {
        if (field.Split(' ') is not [var name, var type] || !Name().IsMatch(name))
            throw Error(line, $"'{field}' is no column: write its name (lower case letters, digits and '_') and its type, 'code string'.");
        if (!SeedType.Names.Contains(type, StringComparer.Ordinal))
            throw Error(line, $"'{name}' has the type '{type}': there are {string.Join(", ", SeedType.Names)}.");
        return comments.TryGetValue(name, out var comment)
            ? new SeedColumn(name, type, comment.Text)
            : throw Error(line, $"nothing says what '{name}' is: add a line '# {name}: ...' at the top.");
    }

    private void Check(List<SeedColumn> columns, IReadOnlyList<(IReadOnlyList<string?> Fields, int Line)> rows)
    {
        foreach (var (fields, line) in rows)
        {
            if (fields.Count != columns.Count)
                throw Error(line, $"there are {fields.Count} fields, and {columns.Count} columns: {Listed(columns)}.");
            foreach (var (field, column) in fields.Zip(columns))
            {
                if (field is not null && !SeedType.Holds(column.Type, field))
                    throw Error(line, $"'{column.Name}' is {Form(column.Type)}, not '{field}'.");
            }
        }
    }

    private void CheckKey(List<int> places, IReadOnlyList<string> key, IReadOnlyList<(IReadOnlyList<string?> Fields, int Line)> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (fields, line) in rows)
        {
            var values = places.Select(place => fields[place]).ToList();
            if (values.Contains(null))
                throw Error(line, $"a column of the key ({string.Join(", ", key)}) is empty.");
            var together = string.Join('\u001F', values);
            if (!seen.TryAdd(together, line))
                throw Error(
                    line,
                    $"the key ({string.Join(", ", key)}) is that of line {seen[together]}: {together.Replace("\u001F", ", ")}."
                );
        }
    }

    private string Said(string word) => comments[word].Text;

    private LakeException Error(int line, string what) => new($"{origin}:{line}: {what}");

    private static string Listed(List<SeedColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static string Form(string type) =>
        type switch
        {
            "string" => "a text without control characters",
            "int" => "a whole number of 32 bits",
            "bigint" => "a whole number of 64 bits",
            "double" => "a number such as 0.9",
            "boolean" => "true or false",
            _ => "a date such as 2024-03-31",
        };

    [GeneratedRegex("^# (?<word>Purpose|Source|Key|[a-z][a-z0-9_]*): +(?<text>[^ ].*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
