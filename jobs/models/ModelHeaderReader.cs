using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>Reads the header of a SQL file.</summary>
public static partial class ModelHeaderReader
{
    /// <summary>Reads the comment lines at the top of a text; the header ends at the first other line.</summary>
    /// <exception cref="LakeException">A word is unknown, a test cannot be read, or the purpose is missing; the message begins with file and line.</exception>
    public static ModelHeader Read(string sql, string file)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var header = new ModelHeader { Purpose = "" };
        var tests = new List<ModelTest>();
        var number = 0;
        foreach (var line in sql.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)))
        {
            number++;
            var entry = Entry().Match(line);
            if (entry.Success)
                header = With(header, entry.Groups["word"].Value, entry.Groups["text"].Value.Trim(), tests, $"{file}:{number}", number);
        }
        return header.Purpose.Length > 0
            ? header with { Tests = tests }
            : throw new LakeException($"{file}:1: the header does not say what the table is for: begin with a line '-- Purpose: ...'.");
    }

    private static ModelHeader With(ModelHeader header, string word, string text, List<ModelTest> tests, string where, int line)
    {
        switch (word)
        {
            case "Purpose": return header with { Purpose = text };
            case "Grain": return header with { Grain = text };
            case "Key": return header with { Key = Names(text) };
            case "Order": return header with { Order = Names(text) };
            case "Source": return header with { Source = text };
            case "Accounts": return header with { Accounts = text == "yes" };
            case "Partition": return text == "dt" ? header with { PartitionedByDt = true } : throw new LakeException($"{where}: a table can be partitioned by dt only, not by '{text}'.");
            case "Guards": return header with { Guards = Names(text) };
            case "Test":
                tests.Add(ReadTest(text, where, line));
                return header;
            default: throw new LakeException($"{where}: the header has no word '{word}': it has Purpose, Grain, Key, Order, Source, Accounts, Partition, Guards and Test. A comment line does not begin with a word and a colon.");
        }
    }

    private static ModelTest ReadTest(string text, string where, int line)
    {
        var call = Call().Match(text);
        var subject = call.Groups["inside"].Value.Trim();
        switch (call.Groups["kind"].Value)
        {
            case "unique": return new ModelTest(ModelTestKind.Unique, subject, [], line);
            case "not_null": return new ModelTest(ModelTestKind.NotNull, subject, [], line);
            case "holds": return new ModelTest(ModelTestKind.Holds, subject, [], line);
            case "accepted" when subject.Split(':', 2) is [var column, var values]:
                return new ModelTest(ModelTestKind.Accepted, column.Trim(), Names(values), line);
            case "found" when Found().Match(subject) is { Success: true } found:
                return new ModelTest(ModelTestKind.Found, found.Groups["column"].Value, [found.Groups["table"].Value, found.Groups["other"].Value], line);
            default:
                throw new LakeException($"{where}: '{text}' is no test: write unique(a, b), not_null(a, b), accepted(a: x, y), found(a in table.b) or holds(condition).");
        }
    }

    private static string[] Names(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^-- (?<word>[A-Z][a-z]+): (?<text>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(?<kind>[a-z_]+)\((?<inside>.+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();

    [GeneratedRegex("^(?<column>[a-z0-9_]+) in (?<table>[a-z0-9_]+)[.](?<other>[a-z0-9_]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Found();
}
