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
                var raw = await RawInputs.ReadAsync(store, cancellation);
                var (_, trusted) = await Publisher.LogOf(store, Zone.Trusted).LatestAsync(cancellation);
                var (_, refined) = await Publisher.LogOf(store, Zone.Refined).LatestAsync(cancellation);
                var files = await PublishedFiles.CheckAsync(store, trusted, refined, cancellation);
                var parts = BuildPlan.Of(project, new Planner(project, raw, options, files), options, trusted, refined);
                var rows = parts.Select(part =>
                    new object?[]
                    {
                        part.Model.Stage.ToString().ToLowerInvariant(),
                        part.Model.Name,
                        part.Name,
                        part.Keep is null ? "build" : "keep",
                        part.Reason,
                        Reads(part),
                    }
                );
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

    private static string Reads(PlannedPart part) =>
        part.Files.Count switch
        {
            0 => string.Join(", ", part.Model.Reads.Select(read => read.Name).Order(StringComparer.Ordinal)),
            1 => part.Files[0].Landed.Path,
            _ => $"{part.Files.Count} files, {part.Files.Sum(file => file.Landed.Size):N0} bytes",
        };
}
