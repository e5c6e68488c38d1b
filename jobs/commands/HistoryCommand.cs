using System.CommandLine;
using Cinelake.Jobs.Publishing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake history</c>: the publications of both zones.</summary>
internal static class HistoryCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var command = new Command("history", "List the publications of Trusted and Refined, the newest last.") { lake, json };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var store = LakeLocation.Open(parsed.GetValue(lake)!);
                var rows = new List<object?[]>();
                foreach (var zone in (Zone[])[Zone.Trusted, Zone.Refined])
                {
                    var log = Publisher.LogOf(store, zone);
                    foreach (var number in await log.NumbersAsync(cancellation))
                    {
                        var manifest = await log.ReadAsync(number, cancellation);
                        var built = manifest.Tables.Count(table => table.Parts.Any(part => part.Run == manifest.Run));
                        rows.Add([
                            zone.ToString(),
                            number,
                            manifest.PublishedAt.UtcDateTime,
                            manifest.Run,
                            manifest.Engine,
                            manifest.Tables.Count,
                            built,
                            manifest.RollbackOf,
                        ]);
                    }
                }
                ResultWriter.Print(
                    new Result(["zone", "number", "published_at", "run", "engine", "tables", "built", "rollback_of"], rows),
                    parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
