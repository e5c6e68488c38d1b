using System.CommandLine;
using System.Globalization;
using Cinelake.Jobs.Publishing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake verify</c>: whether every file of a lake is what its manifest says.</summary>
internal static class VerifyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var command = new Command("verify", "Compare every landed and published file with the size and SHA-256 that its manifest says.")
        {
            lake,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var store = LakeLocation.Open(parsed.GetValue(lake)!);
                var steps = Steps.OnStandardError();
                var results = await steps.RunAsync(
                    $"Verify {store.Root}",
                    async step =>
                    {
                        var found = await new Verification(store).RunAsync(step, cancellation);
                        step.Summary = string.Create(
                            CultureInfo.InvariantCulture,
                            $"{found.Sum(zone => zone.Files):N0} files, {found.Sum(zone => zone.Bytes):N0} bytes"
                        );
                        return found;
                    }
                );
                ResultWriter.Print(
                    new Result(
                        ["zone", "files", "bytes", "damaged"],
                        [.. results.Select(zone => new object?[] { zone.Zone.ToString(), zone.Files, zone.Bytes, zone.Damaged.Count })]
                    ),
                    parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table
                );
                foreach (
                    var (zone, file, fault) in results.SelectMany(zone =>
                        zone.Damaged.Select(damage => (zone.Zone, damage.File, damage.Fault))
                    )
                )
                    steps.Warn($"{file.Path} {fault}. {WhatToDo(zone, file)}");
                return results.Any(zone => zone.Damaged.Count > 0) ? ExitCode.Failed : ExitCode.Done;
            }
        );
        return command;
    }

    private static string WhatToDo(Zone zone, VerifiedFile file) =>
        zone == Zone.Raw ? $"Restore it, or take it out with 'cinelake-ingest retract {file.Path} --why TEXT' and land it again."
        : file.IsCurrent ? "Delete it if it is still there: the next build makes it again."
        : "It belongs to an older publication only: delete it, or let 'cinelake clean' do so.";
}
