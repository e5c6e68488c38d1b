using System.CommandLine;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary>The options that <c>plan</c> and <c>build</c> share: what to build.</summary>
internal sealed class PlanOptionSet
{
    private readonly Argument<string> stage = new("stage")
    {
        Description = "Build up to this stage.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "answers",
    };

    private readonly Option<bool> full = new("--full") { Description = "Build everything again, changed or not." };

    private readonly Option<string?> fromDt = new("--from-dt") { Description = "Build the collection dates from this one on again.", HelpName = "YYYY-MM-DD" };

    private readonly Option<string[]> set = SetOption();

    private readonly Option<string?> studies = StudiesOption();

    /// <summary>Creates the options.</summary>
    public PlanOptionSet() => stage.AcceptOnlyFromAmong("trusted", "refined", "answers");

    /// <summary><c>--set</c>.</summary>
    public static Option<string[]> SetOption() => new("--set")
    {
        Description = "A parameter's value instead of its default; may be repeated.",
        HelpName = "study.parameter=value",
        DefaultValueFactory = _ => [],
    };

    /// <summary><c>--studies</c>.</summary>
    public static Option<string?> StudiesOption() => new("--studies") { Description = "A folder with one folder a study. Default: the studies that came with the program.", HelpName = "DIR" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(stage);
        command.Add(full);
        command.Add(fromDt);
        command.Add(set);
        command.Add(studies);
    }

    private static CollectionDate DateOf(string text)
    {
        try
        {
            return CollectionDate.Parse(text);
        }
        catch (LakeException error)
        {
            throw new UsageException($"--from-dt: {error.Message}");
        }
    }

    /// <summary>The project and what to build of it.</summary>
    public (ModelProject Project, PlanOptions Options) Read(ParseResult parsed)
    {
        var project = ModelProject.Load(ProjectFolders.BesideProgram(parsed.GetValue(studies)));
        var from = parsed.GetValue(fromDt);
        return (project, new PlanOptions
        {
            Until = Enum.Parse<Stage>(parsed.GetValue(stage)!, ignoreCase: true),
            Full = parsed.GetValue(full),
            FromDt = from is null ? null : DateOf(from),
            Parameters = ParameterValues.From(project.Studies, parsed.GetValue(set)!),
        });
    }
}
