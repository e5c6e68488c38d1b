using System.Globalization;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Commands;

/// <summary>Prints what landed.</summary>
internal static class LandingReport
{
    /// <summary>Findings to stderr, what landed and where to stdout.</summary>
    public static void Print(IReadOnlyList<Landed> landed, bool isJson, Steps steps)
    {
        foreach (var file in landed.Where(item => item.IsNew).Select(item => item.File))
        {
            foreach (var finding in file.Findings.Where(finding => finding.Code != file.Fault?.Code))
                steps.Warn($"{file.Path}: {Text(finding)}");
            if (file.Fault is { } fault)
                steps.Warn(
                    $"{file.Path} {UnreadableFileException.Text(fault)} ({fault.Code}): a build will stop. Land a corrected file and "
                        + $"retract this one: cinelake-ingest retract {file.Path} --why TEXT"
                );
        }
        foreach (var warning in KnownKinds.WarningsOf(landed.Select(item => item.File)))
            steps.Warn(warning);
        var rows = landed.Select(item =>
            new object?[]
            {
                item.File.Path,
                item.File.Kind,
                item.File.Size,
                item.File.Lines,
                item.IsNew ? "landed"
                : item.Retraction is null ? "there already"
                : "there already, retracted",
                isJson ? item.File.Findings.Select(Fields).ToList() : string.Join(", ", item.File.Findings.Select(Text)),
            }
        );
        var columns = new[]
        {
            "path",
            "kind",
            "bytes",
            landed.Any(item => item.File.Format == RawFormat.Csv) ? "lines" : "records",
            "state",
            "findings",
        };
        ResultWriter.Print(new Result(columns, [.. rows]), isJson ? ResultFormat.Json : ResultFormat.Table);
    }

    /// <summary>A finding for people: <c>field_count 3 times, first at 17</c>.</summary>
    public static string Text(Finding finding)
    {
        if (finding.Text is { } text)
            return $"{finding.Code}: {text}";
        var times = finding.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {finding.Count:N0} times, first");
        return finding.First == 0
            ? finding.Code
            : string.Create(CultureInfo.InvariantCulture, $"{finding.Code}{times} at {finding.First:N0}");
    }

    private static List<KeyValuePair<string, object?>> Fields(Finding finding) =>
        [new("code", finding.Code), new("count", finding.Count), new("first", finding.First), new("text", finding.Text)];
}
