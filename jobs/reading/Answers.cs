using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Sql;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Reading;

/// <summary>The answers of a lake: as published, or computed from Refined with other parameters.</summary>
internal sealed class Answers(PublishedLake published, ModelProject project)
{
    /// <summary>The question with a name.</summary>
    /// <exception cref="LakeException">There is none.</exception>
    public static Model Find(ModelProject project, string name)
    {
        ArgumentNullException.ThrowIfNull(project);
        var questions = project.Of(Stage.Answers).ToList();
        if (project.Of(Stage.Studies).Any(model => model.Name == name))
            throw new LakeException($"'{name}' is a table of a study, not a question: 'cinelake show {name}' shows its rows.");
        return questions.FirstOrDefault(model => model.Name == name)
            ?? throw new LakeException(
                $"there is no question '{name}'.{NearNames.Hint(name, questions.Select(model => model.Name))} 'cinelake ask' lists the "
                    + "questions."
            );
    }

    /// <summary>The published answer.</summary>
    /// <exception cref="LakeException">It is not published.</exception>
    public async Task<QueryResult> PublishedAsync(string name, CancellationToken cancellation)
    {
        if (published.Tables.All(table => table.Version.Name != name))
            throw new LakeException($"the answer '{name}' is not published yet: run 'cinelake build'.");
        await published.BindAsync([name], cancellation);
        return await published.Engine.QueryAsync(
            new SelectText($"select * from {PortableText.Name(name)} order by row_order", name),
            cancellation
        );
    }

    /// <summary>The answer computed from the published tables with the parameters given.</summary>
    public async Task<QueryResult> ComputedAsync(string name, ParameterValues parameters, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var question = Find(project, name);
        var computed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var views = new InputViews(published.Engine, parameters);
        foreach (var table in project.StudyTablesOf(question).Append(question))
        {
            await published.BindAsync(table.Tables.Where(read => !computed.Contains(read)), cancellation);
            await views.BindAsync(table, cancellation);
            // What no parameter changes stays as published.
            if (table != question && project.ParametersOf(table).Count > 0)
            {
                await published.Engine.BindSelectAsync(table.Name, table.Select, cancellation);
                computed.Add(table.Name);
            }
        }
        return await published.Engine.QueryAsync(question.Select.Around("*", "order by row_order"), cancellation);
    }
}
