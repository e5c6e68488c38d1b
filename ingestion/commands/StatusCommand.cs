using System.CommandLine;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Commands;

/// <summary><c>status</c>: what has landed.</summary>
internal static class StatusCommand
{
    private static readonly string[] Columns = ["source", "name", "kind", "date", "files", "lines", "bytes", "findings", "retracted"];
    private static readonly string[] FileColumns = ["path", "kind", "date", "lines", "bytes", "findings", "state", "why"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Option<bool>("--files") { Description = "One row per file, with its path, in the order received." };
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var command = new Command(
            "status",
            "Says what has landed: per kind or spec and day, files, lines or records, bytes, findings; what is retracted does not count."
        )
        {
            files,
            lake,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var store = LakeLocation.Open(parsed.GetRequiredValue(lake));
                var log = await RawLog.ReadAsync(store, cancellation);
                var result = parsed.GetValue(files) ? new Result(FileColumns, [.. FileRows(log)]) : new Result(Columns, [.. Rows(log)]);
                ResultWriter.Print(result, parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table);
                Tell(log, store, Steps.OnStandardError());
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static void Tell(RawLog log, ILakeStore store, Steps steps)
    {
        var counting = log.Counting;
        if (!log.Files.Any())
            steps.Note($"Nothing has landed in {store.Root} yet.");
        foreach (var file in log.Files.Where(file => file.Retraction is not null))
            steps.Note($"Retracted: {file.Landed.Path} ({file.Retraction!.Why}).");
        foreach (var (path, fault) in counting.Unreadable)
            steps.Warn($"{path} {UnreadableFileException.Text(fault)}: a build will stop.");
        foreach (var warning in KnownKinds.WarningsOf(counting.Landed))
            steps.Warn(warning);
    }

    private static IEnumerable<object?[]> FileRows(RawLog log) =>
        log.Files.Select(file =>
            new object?[]
            {
                file.Landed.Path,
                file.Landed.Kind,
                file.Landed.Date,
                file.Landed.Lines,
                file.Landed.Size,
                string.Join(", ", file.Landed.Findings.Select(LandingReport.Text)),
                file.Retraction is null ? "counts" : "retracted",
                file.Retraction?.Why,
            }
        );

    private static IEnumerable<object?[]> Rows(RawLog log) =>
        log
            .Files.GroupBy(file =>
                (
                    Source: file.Landed.Spec is null ? "CSV" : "TMDB",
                    Name: file.Landed.Spec ?? file.Landed.Kind,
                    file.Landed.Kind,
                    file.Landed.Date
                )
            )
            .OrderBy(group => group.Key.Source, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Kind, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Date, StringComparer.Ordinal)
            .Select(group =>
                (group.Key, Counting: group.Where(file => file.Retraction is null).Select(file => file.Landed).ToList(), All: group.Count())
            )
            .Select(row =>
                new object?[]
                {
                    row.Key.Source,
                    row.Key.Name,
                    row.Key.Kind,
                    row.Key.Date,
                    row.Counting.Count,
                    row.Counting.Sum(file => file.Lines),
                    row.Counting.Sum(file => file.Size),
                    row.Counting.Sum(file => file.Findings.Sum(finding => finding.Count)),
                    row.All - row.Counting.Count,
                }
            );
}
