using System.CommandLine;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Reading;
using Cinelake.Jobs.Studies;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake ask [STUDY/QUESTION...]</c>.</summary>
internal static class AskCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string[]>("question") { Description = "STUDY/QUESTION, or several; without one the list of all, with their parameters.", Arity = ArgumentArity.ZeroOrMore };
        var lake = SharedOptions.Lake(needed: result => result.GetResult(name) is { Tokens.Count: > 0 });
        var json = SharedOptions.Json();
        var csv = SharedOptions.Csv();
        var set = PlanOptionSet.SetOption();
        var studies = PlanOptionSet.StudiesOption();
        var engine = new EngineOptionSet();
        var command = new Command("ask", "Print an answer: the published one, or with --set one computed anew from Refined.") { name, lake, set, studies, json, csv };
        engine.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var project = ModelProject.Load(ProjectFolders.BesideProgram(parsed.GetValue(studies)));
            var format = ShowCommand.FormatOf(parsed, json, csv);
            var asked = parsed.GetValue(name)!;
            if (asked.Length == 0)
            {
                QuestionList.Print(project, format);
                return ExitCode.Done;
            }
            if (asked.Length > 1 && format != ResultFormat.Table)
                throw new UsageException("--json and --csv print one answer; 'cinelake export' writes many, each to its file.");
            var studiesOf = asked.Select(question => Answers.Find(project, question).Study!).Distinct(StringComparer.Ordinal).ToList();
            var parameters = ParameterValues.From(project.Studies, parsed.GetValue(set)!, studiesOf is [var only] ? only : null);
            await using var published = await PublishedLake.OpenAsync(parsed.GetValue(lake)!, engine.Choice(parsed), cancellation);
            var answers = new Answers(published, project);
            foreach (var question in asked)
            {
                var answer = parameters.AnySet ? await answers.ComputedAsync(question, parameters, cancellation) : await answers.PublishedAsync(question, cancellation);
                if (asked.Length > 1)
                    Console.WriteLine($"\n# {question}");
                ResultWriter.Print(ShowCommand.AsResult(answer), format);
            }
            return ExitCode.Done;
        });
        return command;
    }
}
