using Cinelake.Jobs.Models;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary>What can be asked: the questions of all studies, one per line, or a study's with its parameters.</summary>
internal static class QuestionList
{
    /// <summary>Prints the questions of all studies: for people one per line, for machines with their parameters.</summary>
    public static void Print(ModelProject project, ResultFormat format)
    {
        var questions = Questions(project, _ => true);
        if (format == ResultFormat.Table)
        {
            ResultWriter.Print(
                new Result(
                    ["question", "answers"],
                    questions.Select(question => new object?[] { question.Model.Name, question.Model.Header.Purpose }).ToList()
                ),
                format
            );
            Steps.OnStandardError().Note("'cinelake ask STUDY/QUESTION' prints an answer, 'cinelake ask STUDY' a study's parameters.");
        }
        else
        {
            ResultWriter.Print(new Result(["question", "answers", "parameters"], questions.Select(Row(Described)).ToList()), format);
        }
    }

    /// <summary>
    /// Prints a study: for people what it is about, its questions and its parameters; for machines its questions with their parameters.
    /// </summary>
    /// <exception cref="LakeException">There is no such study.</exception>
    public static void Print(ModelProject project, string name, ResultFormat format)
    {
        if (!project.Studies.TryGetValue(name, out var study))
        {
            var known = project.Studies.Keys.Concat(project.Of(Stage.Answers).Select(model => model.Name));
            var studies = string.Join(", ", project.Studies.Keys.Order(StringComparer.Ordinal));
            throw new LakeException($"there is no study '{name}'.{NearNames.Hint(name, known)} There are {studies}.");
        }
        var questions = Questions(project, model => model.Study == name);
        if (format != ResultFormat.Table)
        {
            ResultWriter.Print(new Result(["question", "answers", "parameters"], questions.Select(Row(Described)).ToList()), format);
            return;
        }
        Console.WriteLine(study.Description);
        ResultWriter.Print(new Result(["question", "answers", "parameters"], questions.Select(Row(Names)).ToList()), format);
        if (study.Parameters.Count > 0)
            ResultWriter.Print(
                new Result(
                    ["parameter", "description", "type", "default"],
                    study
                        .Parameters.Select(parameter =>
                            new object?[] { $"{name}.{parameter.Name}", parameter.Description, parameter.Type, parameter.Default }
                        )
                        .ToList()
                ),
                format
            );
    }

    private static List<(Model Model, IReadOnlyList<StudyParameter> Parameters)> Questions(
        ModelProject project,
        Func<Model, bool> isWanted
    ) => [.. project.Of(Stage.Answers).Where(isWanted).Select(model => (model, project.ParametersOf(model)))];

    private static Func<(Model Model, IReadOnlyList<StudyParameter> Parameters), object?[]> Row(
        Func<IReadOnlyList<StudyParameter>, object?> parameters
    ) => question => [question.Model.Name, question.Model.Header.Purpose, parameters(question.Parameters)];

    private static string Names(IReadOnlyList<StudyParameter> parameters) =>
        string.Join(", ", parameters.Select(parameter => parameter.Name));

    private static List<object?> Described(IReadOnlyList<StudyParameter> parameters) => [.. parameters.Select(Described)];

    private static KeyValuePair<string, object?>[] Described(StudyParameter parameter) =>
        [
            new("name", parameter.Name),
            new("type", parameter.Type),
            new("default", parameter.Default),
            new("values", parameter.Values),
            new("description", parameter.Description),
        ];
}
