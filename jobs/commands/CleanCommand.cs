using System.CommandLine;
using Cinelake.Jobs.Publishing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake clean --keep N</c>.</summary>
internal static class CleanCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var lake = SharedOptions.Lake();
        var keep = NumberOptions.Of(
            "--keep",
            "How many publications of each zone to keep; the newest is always kept.",
            least: 1,
            most: int.MaxValue,
            standard: 3
        );
        var dryRun = new Option<bool>("--dry-run") { Description = "Only list what would be deleted." };
        var command = new Command(
            "clean",
            "Delete older publications of Trusted and Refined and files that no publication names. Raw is never touched. Not while a "
                + "build runs."
        )
        {
            lake,
            keep,
            dryRun,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var store = LakeLocation.Open(parsed.GetValue(lake)!);
                var rows = new List<object?[]>();
                foreach (var zone in (Zone[])[Zone.Trusted, Zone.Refined])
                {
                    foreach (
                        var item in await new Cleaning(store, TimeProvider.System).RunAsync(
                            zone,
                            parsed.GetValue(keep),
                            parsed.GetValue(dryRun),
                            cancellation
                        )
                    )
                        rows.Add([item.Path.Value, item.Size]);
                }
                ResultWriter.Print(new Result([parsed.GetValue(dryRun) ? "would_delete" : "deleted", "bytes"], rows), ResultFormat.Table);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
