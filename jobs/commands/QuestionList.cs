using Cinelake.Jobs.Models;
using Cinelake.Jobs.Studies;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary>What can be asked: the questions of all studies and their parameters.</summary>
internal static class QuestionList
{
    /// <summary>Prints it: to people the studies, the questions, the parameters; to machines a question a row with its parameters.</summary>
    public static void Print(ModelProject project, ResultFormat format)
    {
        var questions = project.Of(Stage.Answers).Select(model => (Model: model, Parameters: ParameterUse.In(project.Studies[model.Study!], model.Select.Sql))).ToList();
        if (format == ResultFormat.Table)
        {
            ResultWriter.Print(Studies(project), format);
            ResultWriter.Print(new Result(["question", "answers", "parameters"], questions.Select(Row(Names)).ToList()), format);
            ResultWriter.Print(Parameters(project), format);
        }
        else
        {
            ResultWriter.Print(new Result(["question", "answers", "parameters"], questions.Select(Row(Described)).ToList()), format);
        }
    }

    private static Func<(Model Model, IReadOnlyList<StudyParameter> Parameters), object?[]> Row(Func<IReadOnlyList<StudyParameter>, object?> parameters) =>
        question => [question.Model.Name, question.Model.Header.Purpose, parameters(question.Parameters)];

    private static string Names(IReadOnlyList<StudyParameter> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Name));

    private static List<object?> Described(IReadOnlyList<StudyParameter> parameters) => [.. parameters.Select(Described)];

    private static KeyValuePair<string, object?>[] Described(StudyParameter parameter) =>
    [
        new("name", parameter.Name),
        new("type", parameter.Type),
        new("default", parameter.Default),
        new("values", parameter.Values),
        new("description", parameter.Description),
    ];

    private static Result Studies(ModelProject project) =>
        new(["study", "about"], Ordered(project).Select(study => new object?[] { study.Name, study.Description }).ToList());

    private static Result Parameters(ModelProject project) =>
        new(["parameter", "description", "type", "default"], Ordered(project)
            .SelectMany(study => study.Parameters.Select(parameter => new object?[] { $"{study.Name}.{parameter.Name}", parameter.Description, parameter.Type, parameter.Default }))
            .ToList());

    private static IEnumerable<Study> Ordered(ModelProject project) => project.Studies.Values.OrderBy(study => study.Name, StringComparer.Ordinal);
}
