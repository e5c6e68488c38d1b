using System.CommandLine;
using System.CommandLine.Completions;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary>The options that <c>plan</c> and <c>build</c> share: what to build.</summary>
internal sealed class PlanOptionSet
{
    private readonly Argument<string> stage = ChoiceOptions.Argument(
        "stage",
        "Build up to this stage: trusted, refined or answers.",
        ["trusted", "refined", "answers"],
        "answers"
    );

    private readonly Option<bool> full = new("--full") { Description = "Build everything again, changed or not." };

    private readonly Option<CollectionDate?> fromDt = new("--from-dt")
    {
        Description = "Build the collection dates from this one on again.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            try
            {
                return CollectionDate.Parse(result.Tokens[0].Value);
            }
            catch (LakeException error)
            {
                result.AddError($"--from-dt: {error.Message}");
                return null;
            }
        },
    };

    private readonly Option<string[]> set = SetOption();

    private readonly Option<string?> studies = StudiesOption();

    /// <summary><c>--set</c>.</summary>
    public static Option<string[]> SetOption()
    {
        var option = new Option<string[]>("--set")
        {
            Description = "A parameter's value instead of its default; may be repeated.",
            HelpName = "study.parameter=value",
            DefaultValueFactory = _ => [],
        };
        option.CompletionSources.Add(_ => [.. ProjectNames.Settings().Select(setting => new CompletionItem(setting))]);
        return option;
    }

    /// <summary><c>--studies</c>.</summary>
    public static Option<string?> StudiesOption() =>
        new Option<string?>("--studies")
        {
            Description = "A folder with one folder per study. Default: the studies that came with the program.",
            HelpName = "DIR",
        }.NotEmpty();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(stage);
        command.Add(full);
        command.Add(fromDt);
        command.Add(set);
        command.Add(studies);
    }

    /// <summary>The parameters that <c>--set</c> asks for.</summary>
    /// <param name="project">The project.</param>
    /// <param name="settings">The values of <c>--set</c>.</param>
    /// <param name="study">The study meant by a setting that names none; null if it must name one.</param>
    /// <exception cref="UsageException">A setting names no known parameter, or its value is malformed.</exception>
    public static ParameterValues Parameters(ModelProject project, IEnumerable<string> settings, string? study)
    {
        try
        {
            return ParameterValues.From(project.Studies, settings, study);
        }
        catch (LakeException error)
        {
            throw new UsageException(error.Message);
        }
    }

    /// <summary>The project and what to build of it.</summary>
    public (ModelProject Project, PlanOptions Options) Read(ParseResult parsed)
    {
        var project = ModelProject.Load(ProjectFolders.BesideProgram(parsed.GetValue(studies)));
        return (
            project,
            new PlanOptions
            {
                Until = Enum.Parse<Stage>(parsed.GetValue(stage)!, ignoreCase: true),
                Full = parsed.GetValue(full),
                FromDt = parsed.GetValue(fromDt),
                Parameters = Parameters(project, parsed.GetValue(set)!, null),
            }
        );
    }
}
