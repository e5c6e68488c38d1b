using System.CommandLine;
using System.CommandLine.Completions;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Reading;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake ask [STUDY/QUESTION...]</c>.</summary>
internal static class AskCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(EngineRegistry engines)
    {
        var name = new Argument<string[]>("question")
        {
            Description = "STUDY/QUESTION, or several; a STUDY for its questions and parameters; without one, all questions are listed.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        name.CompletionSources.Add(_ =>
            [.. ProjectNames.Questions().Concat(ProjectNames.Studies()).Select(found => new CompletionItem(found))]
        );
        var lake = SharedOptions.Lake(needed: result =>
            result.GetResult(name) is { } given && given.Tokens.Any(token => IsQuestion(token.Value))
        );
        var json = SharedOptions.Json();
        var csv = SharedOptions.Csv();
        var set = PlanOptionSet.SetOption();
        var studies = PlanOptionSet.StudiesOption();
        var engine = new EngineOptionSet(engines);
        var command = new Command("ask", "Print an answer: the published one, or with --set one computed anew from Refined.")
        {
            name,
            lake,
            set,
            studies,
            json,
            csv,
        };
        engine.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var project = ModelProject.Load(ProjectFolders.BesideProgram(parsed.GetValue(studies)));
                var format = ShowCommand.FormatOf(parsed, json, csv);
                var asked = parsed.GetValue(name)!;
                if (asked.Length == 0)
                {
                    QuestionList.Print(project, format);
                    return ExitCode.Done;
                }
                if (asked is [var study] && !IsQuestion(study))
                {
                    QuestionList.Print(project, study, format);
                    return ExitCode.Done;
                }
                if (asked.Length > 1 && format != ResultFormat.Table)
                    throw new UsageException(
                        "--json and --csv print one answer; 'cinelake export' writes many, each to a file of its " + "own."
                    );
                var studiesOf = asked.Select(question => Answers.Find(project, question).Study!).Distinct(StringComparer.Ordinal).ToList();
                var parameters = PlanOptionSet.Parameters(project, parsed.GetValue(set)!, studiesOf is [var only] ? only : null);
                await using var published = await PublishedLake.OpenAsync(parsed.GetValue(lake)!, engine.Choice(parsed), cancellation);
                var answers = new Answers(published, project);
                foreach (var question in asked)
                {
                    var answer = parameters.AnySet
                        ? await answers.ComputedAsync(question, parameters, cancellation)
                        : await answers.PublishedAsync(question, cancellation);
                    if (asked.Length > 1)
                        Console.WriteLine($"\n# {question}");
                    ResultWriter.Print(ShowCommand.AsResult(answer), format);
                }
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static bool IsQuestion(string name) => name.Contains('/', StringComparison.Ordinal);
}
