using System.CommandLine;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Parity;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake parity</c>.</summary>
internal static class ParityCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(EngineRegistry engines)
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var pair = ChoiceOptions.PairArgument(
            "engines",
            $"The two engines. Default: {string.Join(" ", engines.Names.Take(2))}.",
            engines.Names,
            [.. engines.Names.Take(2)]
        );
        var threads = NumberOptions.OfSettings(
            "--threads",
            "Threads of each engine. Default: one per core.",
            EngineOptionSet.LeastThreads,
            EngineOptionSet.MostThreads,
            Environment.ProcessorCount
        );
        var command = new Command(
            "parity",
            "Run every model and every answer on two engines over a lake's data, and compare schemas, counts and hashes of all rows. "
                + "Nothing is written."
        )
        {
            pair,
            lake,
            json,
            threads,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var steps = Steps.OnStandardError();
                var names = parsed.GetValue(pair)!;
                var choices = names
                    .Select(name => new EngineChoice(engines.Find(name), "", parsed.GetValue(threads))
                    {
                        Listener = EngineOptionSet.Listener,
                    })
                    .ToList();
                var compared = await new ParityCheck(parsed.GetValue(lake)!, choices, steps).RunAsync(cancellation);
                var rows = compared.Select(item => (object?[])[item.Model, item.Part, item.Rows, item.Difference ?? "equal"]).ToList();
                ResultWriter.Print(
                    new Result(["model", "part", "rows", "result"], rows),
                    parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table
                );
                var different = compared.Count(item => item.Difference is not null);
                if (different == 0)
                {
                    steps.Note($"{compared.Count} of {compared.Count} equal on {string.Join(" and ", names)}.");
                    return ExitCode.Done;
                }
                await Console.Error.WriteLineAsync($"error: {different} of {compared.Count} differ: see the table.");
                return ExitCode.TestsFailed;
            }
        );
        return command;
    }
}
