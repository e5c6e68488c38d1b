using System.CommandLine;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Parity;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake parity</c>.</summary>
internal static class ParityCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var threads = NumberOptions.OfSettings(
            "--threads",
            "Threads of each engine. Default: one per core.",
            EngineOptionSet.LeastThreads,
            EngineOptionSet.MostThreads,
            Environment.ProcessorCount
        );
        var command = new Command(
            "parity",
            "Run every model and every answer on both engines over a lake's data, and compare schemas, counts and hashes of all rows. "
                + "Nothing is written."
        )
        {
            lake,
            json,
            threads,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var steps = Steps.OnStandardError();
                var choices = EngineChoice.Names.Select(name => new EngineChoice(name, "", parsed.GetValue(threads))).ToList();
                var compared = await new ParityCheck(parsed.GetValue(lake)!, choices, steps).RunAsync(cancellation);
                var rows = compared.Select(item => (object?[])[item.Model, item.Part, item.Rows, item.Difference ?? "equal"]).ToList();
                ResultWriter.Print(
                    new Result(["model", "part", "rows", "result"], rows),
                    parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table
                );
                var different = compared.Count(item => item.Difference is not null);
                if (different == 0)
                {
                    steps.Note($"{compared.Count} of {compared.Count} equal on {string.Join(" and ", EngineChoice.Names)}.");
                    return ExitCode.Done;
                }
                await Console.Error.WriteLineAsync($"error: {different} of {compared.Count} differ: see the table.");
                return ExitCode.TestsFailed;
            }
        );
        return command;
    }
}
