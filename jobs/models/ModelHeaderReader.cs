using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>Reads the header of a SQL file.</summary>
internal static partial class ModelHeaderReader
{
    private static readonly string[] Words =
    [
        "Purpose",
        "Grain",
        "Key",
        "Order",
        "Source",
        "Accounts",
        "Partition",
        "Step",
        "Guards",
        "Test",
    ];

    // Numbers that the SELECT itself assigns: no two rows can have the same one, whatever a join did.
    private static readonly string[] Counted = ["rank", "row_order"];

    /// <summary>Reads the comment lines at the top of a text; the header ends where the SQL begins.</summary>
    /// <exception cref="LakeException">A word is unknown, misspelled or repeated, its value is not allowed, or the purpose is missing; the
    /// message begins with file and line.</exception>
    public static ModelHeader Read(string sql, string file)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var header = new ModelHeader { Purpose = "" };
        var tests = new List<ModelTest>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (
            var line in sql.TrimStart('\uFEFF')
                .Split('\n')
                .Select(line => line.TrimEnd('\r'))
                .TakeWhile(line => line.Trim().Length == 0 || line.TrimStart().StartsWith("--", StringComparison.Ordinal))
        )
        {
            number++;
            var where = $"{file}:{number}";
            var entry = Entry().Match(line);
            if (!entry.Success || !Words.Contains(entry.Groups["word"].Value, StringComparer.Ordinal))
            {
                RefuseNearMiss(line, where);
                continue;
            }
            var (word, text) = (entry.Groups["word"].Value, entry.Groups["text"].Value.Trim());
            if (!lines.TryAdd(word, number) && word is not ("Test" or "Guards"))
                throw new LakeException($"{where}: '{word}' is already in line {lines[word]}: once is enough.");
            if (word == "Test")
                tests.Add(ModelTestReader.Read(text, where, number));
            else
                header = With(header, word, text, where);
        }
        return header.Purpose.Length > 0
            ? header with
            {
                Tests = tests,
                Lines = lines,
            }
            : throw new LakeException($"{file}:1: the header does not say what the table is for: begin with a line '-- Purpose: ...'.");
    }

    private static ModelHeader With(ModelHeader header, string word, string text, string where) =>
        word switch
        {
            "Purpose" => header with { Purpose = text },
            "Grain" => header with { Grain = text },
            "Key" => WithKey(header, text, where),
            "Order" => header with { Order = ColumnList.Read(text, word, where) },
            "Source" => header with { Source = OneOf(text, word, where, "Local", "TMDB", "All") },
            "Accounts" => header with { Accounts = OneOf(text, word, where, "yes", "no") == "yes" },
            "Partition" => header with { PartitionedByDt = OneOf(text, word, where, "dt") == "dt" },
            "Step" => header with { IsStep = OneOf(text, word, where, "yes") == "yes" },
            _ => header with { Guards = [.. header.Guards, .. ColumnList.ReadTables(text, word, where)] },
        };

    private static ModelHeader WithKey(ModelHeader header, string text, string where)
    {
        var columns = ColumnList.Read(text, "Key", where, optional: true);
        var key = columns.Select(column => column.TrimEnd('?')).ToList();
        var counted = key.Intersect(Counted, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        return counted is null
            ? header with
            {
                Key = key,
                OptionalKey = columns.Where(column => column.EndsWith('?')).Select(column => column.TrimEnd('?')).ToList(),
            }
            : throw new LakeException(
                $"{where}: {counted} cannot be in a key: the SELECT numbers its rows itself, so it is unique whatever they are. Name "
                    + $"what one row is (title_id; war, period), and put {counted} into 'Order:'."
            );
    }

    private static string OneOf(string text, string word, string where, params string[] values) =>
        values.Contains(text, StringComparer.Ordinal)
            ? text
            : throw new LakeException(
                $"{where}: '{word}: {text}' means nothing: write {string.Join(" or ", values.Select(value => $"'{word}: {value}'"))}."
            );

    /// <summary>A comment that is almost a line of the header would be a line of the header without effect.</summary>
    private static void RefuseNearMiss(string line, string where)
    {
        var near = NearMiss().Match(line);
        if (!near.Success)
            return;
        var written = near.Groups["word"].Value;
        var word = Words.FirstOrDefault(word =>
            string.Equals(word.TrimEnd('s'), written.TrimEnd('s', 'S'), StringComparison.OrdinalIgnoreCase)
        );
        if (word is not null)
            throw new LakeException(
                $"{where}: write '-- {word}: ...', with these blanks, the word as shown here, and a text after it; or let the comment "
                    + "begin with another word."
            );
        if (near.Groups["between"].Value.Length == 0 && near.Groups["after"].Value.Length > 0)
            throw new LakeException(
                $"{where}: the header has no word '{written}': it has {string.Join(", ", Words[..^1])} and {Words[^1]}. A comment line "
                    + "does not begin with a word and a colon."
            );
    }

    [GeneratedRegex("^-- (?<word>[A-Z][a-z]+): +(?<text>[^ \t].*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(
        @"^\s*-{2,}\s*(?<word>[A-Za-z_]+)(?<between>([ \t]+[A-Za-z_]+)?[ \t]*)[:=](?<after>[ \t]|\z|(?=[^/]))",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NearMiss();
}
