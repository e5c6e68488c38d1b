using System.CommandLine;
using Cinelake.Jobs.Publishing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake rollback N</c>: publishes older content under a new number.</summary>
internal static class RollbackCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var lake = SharedOptions.Lake();
        var zone = ZoneOption.Create();
        var target = NumberOptions.Argument("number", "The publication to return to, see 'history'.", least: 1, most: int.MaxValue);
        var command = new Command(
            "rollback",
            "Publish an older publication's content again, under a new number. The next build continues from there."
        )
        {
            target,
            lake,
            zone,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var store = LakeLocation.Open(parsed.GetValue(lake)!);
                var number = await new Rollback(store, TimeProvider.System).RunAsync(
                    ZoneOption.Of(parsed, zone),
                    parsed.GetValue(target),
                    cancellation
                );
                Steps
                    .OnStandardError()
                    .Note($"Published {ZoneOption.Of(parsed, zone)} {number}: the content of {parsed.GetValue(target)}.");
                return ExitCode.Done;
            }
        );
        return command;
    }
}
