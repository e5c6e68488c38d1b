using System.CommandLine;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Commands;

/// <summary><c>status</c>: what has landed.</summary>
internal static class StatusCommand
{
    private static readonly string[] Columns = ["source", "name", "kind", "date", "files", "lines", "bytes", "findings"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var command = new Command("status", "Says what has landed: per kind or spec and day, files, lines or records, bytes, findings.") { lake, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = LakeLocation.Open(parsed.GetRequiredValue(lake));
            var log = await RawLog.ReadAsync(store, cancellation);
            var result = new Result(Columns, [.. Rows(log)]);
            ResultWriter.Print(result, parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table);
            var steps = Steps.OnStandardError();
            if (result.Rows.Count == 0)
                steps.Note($"Nothing has landed in {store.Root} yet.");
            if (result.Rows.Any(row => row[2] is "unknown"))
                steps.Warn("no model reads files of kind unknown: they are not answers of /movie, /person, /collection or /genre. Land them with --spec movies (people, collections, genres) if they are.");
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<object?[]> Rows(RawLog log) =>
        log.Manifests
            .SelectMany(manifest => manifest.Files)
            .GroupBy(file => (Source: file.Spec is null ? "CSV" : "TMDB", Name: file.Spec ?? file.Kind, file.Kind, file.Date))
            .OrderBy(group => group.Key.Source, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Kind, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Date, StringComparer.Ordinal)
            .Select(group => new object?[]
            {
                group.Key.Source,
                group.Key.Name,
                group.Key.Kind,
                group.Key.Date,
                group.Count(),
                group.Sum(file => file.Lines),
                group.Sum(file => file.Size),
                group.Sum(file => file.Findings.Sum(finding => finding.Count)),
            });
}
