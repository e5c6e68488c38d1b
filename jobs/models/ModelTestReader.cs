using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Jobs.Models;

/// <summary>Reads a test that a header declares.</summary>
internal static partial class ModelTestReader
{
    /// <summary>Reads one, for example <c>accepted(kind: movie, series)</c>.</summary>
    /// <exception cref="LakeException">It is not a test; the message begins with file and line.</exception>
    public static ModelTest Read(string text, string where, int line)
    {
        var call = Call().Match(text);
        var subject = call.Groups["inside"].Value.Trim();
        switch (call.Groups["kind"].Value)
        {
            case "unique":
                return Of(ModelTestKind.Unique, ColumnList.Read(subject, "unique", where));
            case "not_null":
                return Of(ModelTestKind.NotNull, ColumnList.Read(subject, "not_null", where));
            case "holds":
                return new ModelTest(ModelTestKind.Holds, subject, [], line) { Columns = [] };
            case "accepted" when subject.Split(':', 2) is [var column, var values]:
                return Of(
                    ModelTestKind.Accepted,
                    ColumnList.Read(column.Trim(), "accepted", where),
                    values.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                );
            case "found" when Found().Match(subject) is { Success: true } found:
                return Of(ModelTestKind.Found, [found.Groups["column"].Value], found.Groups["table"].Value, found.Groups["other"].Value);
            case "drawn" when Drawn().Match(subject) is { Success: true } drawn:
                var pairs = drawn
                    .Groups["columns"]
                    .Value.Split(',', StringSplitOptions.TrimEntries)
                    .Select(pair => pair.Split(" as "))
                    .ToList();
                var own = ColumnList.Read(string.Join(',', pairs.Select(pair => pair[^1])), "drawn", where);
                return Of(
                    ModelTestKind.Drawn,
                    own,
                    [drawn.Groups["table"].Value, .. ColumnList.Read(string.Join(',', pairs.Select(pair => pair[0])), "drawn", where)]
                );
            default:
                throw new LakeException(
                    $"{where}: '{text}' is not a test: write unique(a, b), not_null(a, b), accepted(a: x, y), found(a in table.b), "
                        + "drawn(a, c as b from table) or holds(condition)."
                );
        }

        ModelTest Of(ModelTestKind kind, IReadOnlyList<string> columns, params IReadOnlyList<string> values) =>
            new(kind, kind == ModelTestKind.Drawn ? subject : string.Join(", ", columns), values, line) { Columns = columns };
    }

    [GeneratedRegex(@"^(?<kind>[a-z_]+)\((?<inside>.+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();

    [GeneratedRegex("^(?<column>[a-z0-9_]+) in (?<table>[a-z0-9_]+)[.](?<other>[a-z0-9_]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Found();

    [GeneratedRegex(
        "^(?<columns>[a-z0-9_]+( as [a-z0-9_]+)?(, *[a-z0-9_]+( as [a-z0-9_]+)?)*) from (?<table>[a-z0-9_]+)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Drawn();
}
