using System.CommandLine;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Reading;
using Cinelake.Jobs.Studies;
using Cinelake.Jobs.Testing;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake test</c>: the data tests on what is published.</summary>
internal static class TestCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(EngineRegistry engines)
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var set = PlanOptionSet.SetOption();
        var engine = new EngineOptionSet(engines);
        var command = new Command("test", "Run the data tests on what is published; exit with 3 when one fails.") { lake, json, set };
        engine.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var project = ModelProject.Load(ProjectFolders.BesideProgram(null));
                var parameters = ParameterValues.From(project.Studies, parsed.GetValue(set)!);
                await using var published = await PublishedLake.OpenAsync(parsed.GetValue(lake)!, engine.Choice(parsed), cancellation);
                var names = published.Tables.Select(table => table.Version.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
                await published.BindAsync(names, cancellation);
                var tests = DataTestList.Of(project, Enum.GetValues<Stage>()).Where(test => test.Guards.All(names.Contains)).ToList();
                var results = await Steps
                    .OnStandardError()
                    .RunAsync(
                        "data tests",
                        step =>
                            new DataTestRunner(published.Engine, new InputViews(published.Engine, parameters)).RunAsync(
                                tests,
                                step,
                                cancellation
                            )
                    );
                var rows = results.Select(result =>
                    new object?[] { result.Test.Table, result.Test.Name, result.Passed ? "passed" : "failed", result.Offenders }
                );
                ResultWriter.Print(
                    new Result(["table", "test", "result", "offending_rows"], rows.ToList()),
                    parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table
                );
                var failed = results.Where(result => !result.Passed).ToList();
                if (failed.Count == 0)
                    return ExitCode.Done;
                await Console.Error.WriteLineAsync($"error: {new TestsFailedException(failed, "").Message}");
                return ExitCode.TestsFailed;
            }
        );
        return command;
    }
}
