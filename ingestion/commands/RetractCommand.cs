using System.CommandLine;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Commands;

/// <summary><c>retract</c>: takes landed files out of what is built.</summary>
internal static class RetractCommand
{
    private const string Name = "retract";

    /// <summary>The command.</summary>
    public static Command Create(TimeProvider clock)
    {
        var paths = LandingOptions.Paths("PATH", "Landed files, by their paths in the lake: 'status --files' lists them.");
        var why = new Option<string?>("--why") { Description = "The reason, for those who ask later.", HelpName = "TEXT" };
        var undo = new Option<bool>("--undo") { Description = "Let the files count again." };
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var command = new Command(
            Name,
            "Takes landed files out of what is built. Their bytes stay, the next build leaves them out, and it can be undone."
        )
        {
            paths,
            why,
            undo,
            lake,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(undo) == !string.IsNullOrWhiteSpace(result.GetValue(why)))
                result.AddError(
                    result.GetValue(undo) ? "--undo needs no --why." : "--why TEXT says why the file is taken out: give it, or --undo."
                );
        });
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var store = LakeLocation.Open(parsed.GetRequiredValue(lake));
                var retraction = new RawRetraction(store, clock);
                var files = parsed.GetValue(undo)
                    ? await retraction.RestoreAsync(parsed.GetRequiredValue(paths), Name, cancellation)
                    : await retraction.RetractAsync(parsed.GetRequiredValue(paths), parsed.GetValue(why)!, Name, cancellation);
                var rows = files.Select(file =>
                    new object?[] { file.Landed.Path, file.Retraction is null ? "counts" : "retracted", file.Retraction?.Why }
                );
                ResultWriter.Print(
                    new Result(["path", "state", "why"], [.. rows]),
                    parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table
                );
                new Steps(clock).Note("The next build takes it into account.");
                return ExitCode.Done;
            }
        );
        return command;
    }
}
