using System.CommandLine;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Reading;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake export</c>: every answer as a file.</summary>
internal static class ExportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(EngineRegistry engines)
    {
        var lake = SharedOptions.Lake();
        var engine = new EngineOptionSet(engines);
        var folder = new Option<string>("--out")
        {
            Description = "The folder for <study>/<question>.json; existing files of those names are replaced.",
            Required = true,
            HelpName = "DIR",
        }.NotEmpty();
        var format = ChoiceOptions.Of("--format", "json (a list of objects, columns in order) or csv.", ["json", "csv"], "json");
        var command = new Command("export", "Write every published answer to a file.") { lake, folder, format };
        engine.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var published = await PublishedLake.OpenAsync(parsed.GetValue(lake)!, engine.Choice(parsed), cancellation);
                var answers = new Answers(published, ModelProject.Load(ProjectFolders.BesideProgram(null)));
                var kind = parsed.GetValue(format)!;
                var written = new List<object?[]>();
                foreach (var table in published.Tables.Where(table => table.IsAnswer))
                {
                    var answer = await answers.PublishedAsync(table.Version.Name, cancellation);
                    var file = Path.GetFullPath(Path.Combine(parsed.GetValue(folder)!, $"{table.Version.Name}.{kind}"));
                    OutputFolder.Create(Path.GetDirectoryName(file)!, "--out");
                    await using (var target = File.Create(file))
                        ResultWriter.Write(ShowCommand.AsResult(answer), kind == "json" ? ResultFormat.Json : ResultFormat.Csv, target);
                    written.Add([table.Version.Name, answer.Rows.Count, file]);
                }
                ResultWriter.Print(new Result(["answer", "rows", "file"], written), ResultFormat.Table);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
