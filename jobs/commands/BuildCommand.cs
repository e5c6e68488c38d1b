using System.CommandLine;
using Cinelake.Jobs.Building;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Testing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake build</c>.</summary>
internal static class BuildCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(EngineRegistry engines)
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var plan = new PlanOptionSet();
        var engine = new EngineOptionSet(engines);
        var maxRejects = NumberOptions.Of(
            "--max-rejects",
            "The largest share of a table's lines or records that may be refused: 0.01 is one in a hundred.",
            least: 0.0,
            most: 1.0,
            standard: 0.01
        );
        var skip = new Option<string[]>("--skip")
        {
            Description =
                "Take a landed file out of what is built, now and in later builds; 'cinelake-ingest retract --undo' brings it back. May "
                + "be repeated.",
            HelpName = "PATH",
            DefaultValueFactory = _ => [],
        };
        var failIfUnchanged = new Option<bool>("--fail-if-unchanged") { Description = "Exit with 4 when there is nothing to do." };
        var catalog = CatalogCommand.NameOption();
        var command = new Command("build", "Build what has changed, test it and publish it.")
        {
            lake,
            json,
            skip,
            maxRejects,
            failIfUnchanged,
            catalog,
        };
        plan.AddTo(command);
        engine.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var (project, planOptions) = plan.Read(parsed);
                var options = new BuildOptions
                {
                    Lake = parsed.GetValue(lake)!,
                    Plan = planOptions,
                    Engine = engine.Choice(parsed, withCatalog: parsed.GetValue(catalog) is not null),
                    Catalog = parsed.GetValue(catalog),
                    Skip = parsed.GetRequiredValue(skip),
                    MaxRejects = parsed.GetValue(maxRejects),
                };
                var steps = Steps.OnStandardError();
                try
                {
                    var result = await new Build(project, options, steps, TimeProvider.System).RunAsync(cancellation);
                    Print(result, parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table, steps);
                    return result.Unchanged && parsed.GetValue(failIfUnchanged) ? ExitCode.NothingToDo : ExitCode.Done;
                }
                catch (TestsFailedException failed)
                {
                    await Console.Error.WriteLineAsync($"error: {failed.Message}");
                    return ExitCode.TestsFailed;
                }
            }
        );
        return command;
    }

    private static void Print(BuildResult result, ResultFormat format, Steps steps)
    {
        if (!result.Unchanged || format != ResultFormat.Table)
        {
            var rows = result
                .Trusted.Select(table => Row(Zone.Trusted, table, result))
                .Concat(result.Refined.Select(table => Row(Zone.Refined, table, result)));
            ResultWriter.Print(new Result(["zone", "table", "rows", "state"], rows.ToList()), format);
        }
        steps.Note(
            result.Unchanged
                ? $"Nothing to do: {result.Root} is up to date (Trusted {result.TrustedNumber}, Refined {result.RefinedNumber})."
                : $"Published in {result.Root}: Trusted {result.TrustedNumber}, Refined {result.RefinedNumber}."
        );
    }

    private static object?[] Row(Zone zone, TableVersion table, BuildResult result) =>
        [zone.ToString(), table.Name, table.Rows, State(table, result)];

    private static string State(TableVersion table, BuildResult result) =>
        table.Parts.Count == 0 ? "empty"
        : table.Parts.Any(part => part.Run == result.Run?.Value) ? "built"
        : "unchanged";
}
