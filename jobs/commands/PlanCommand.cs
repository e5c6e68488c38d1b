using System.CommandLine;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Publishing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake plan</c>: what a build would do.</summary>
internal static class PlanCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var plan = new PlanOptionSet();
        var command = new Command("plan", "Say what a build would read, build and keep, and why; change nothing.") { lake, json };
        plan.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var (project, options) = plan.Read(parsed);
                await using var store = LakeLocation.Open(parsed.GetValue(lake)!);
                var raw = (await RawLog.ReadAsync(store, cancellation)).Counting;
                var (_, trusted) = await Publisher.LogOf(store, Zone.Trusted).LatestAsync(cancellation);
                var (_, refined) = await Publisher.LogOf(store, Zone.Refined).LatestAsync(cancellation);
                var files = await PublishedFiles.CheckAsync(store, trusted, refined, cancellation);
                var planned = BuildPlan.Of(project, raw, options, files, trusted, refined);
                var rows =
                    from table in planned.Tables
                    where table.Stage <= options.Until
                    from part in table.Parts
                    select new object?[]
                    {
                        table.Stage.ToString().ToLowerInvariant(),
                        table.Name,
                        part.Name,
                        part.Action.ToString().ToLowerInvariant(),
                        part.Reason,
                        Reads(table, part),
                    };
                ResultWriter.Print(
                    new Result(["stage", "table", "part", "action", "reason", "reads"], rows.ToList()),
                    parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table
                );
                foreach (var (path, fault) in raw.Unreadable)
                    Steps.OnStandardError().Warn($"a build will stop: {path} {UnreadableFileException.Text(fault)}.");
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static string Reads(PlannedTable table, PlannedPart part) =>
        part.Files.Count switch
        {
            _ when part.Action == PlannedAction.Drop => "",
            0 => string.Join(", ", table.Model!.Reads.Select(read => read.Name).Order(StringComparer.Ordinal)),
            1 => part.Files[0].Landed.Path,
            _ => $"{part.Files.Count} files, {part.Files.Sum(file => file.Landed.Size):N0} bytes",
        };
}
