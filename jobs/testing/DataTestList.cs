using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Testing;

/// <summary>The data tests of a project, written as portable SQL.</summary>
public static class DataTestList
{
    /// <summary>The tests of the models of some stages.</summary>
    public static IReadOnlyList<DataTest> Of(ModelProject project, params IReadOnlyCollection<Stage> stages)
    {
        ArgumentNullException.ThrowIfNull(project);
        var declared = project.Models.Where(model => stages.Contains(model.Stage)).SelectMany(OfHeader);
        var written = project.TestSelects.Where(test => stages.Contains(test.Stage))
            .Select(test => new DataTest(test.Header.Guards[0], test.Stage, test.Name, test.Select, null));
        return declared.Concat(written).ToList();
    }

    private static IEnumerable<DataTest> OfHeader(Model model)
    {
        var key = model.Header.Key;
        var tests = model.Header.Tests.AsEnumerable();
        if (key.Count > 0)
            tests = tests.Prepend(new ModelTest(ModelTestKind.NotNull, string.Join(", ", key), [], 1)).Prepend(new ModelTest(ModelTestKind.Unique, string.Join(", ", key), [], 1));
        return tests.SelectMany(test => Of(model, test));
    }

    private static IEnumerable<DataTest> Of(Model model, ModelTest test) => test.Kind switch
    {
        ModelTestKind.Unique => [Rows(model, test, $"unique({test.Subject})", $"select {test.Subject}, count(*) as copies from {Name(model)} group by {test.Subject} having count(*) > 1")],
        ModelTestKind.NotNull => test.Subject.Split(',', StringSplitOptions.TrimEntries).Select(column => Condition(model, test, $"not_null({column})", $"{column} is not null")),
        ModelTestKind.Accepted => [Condition(model, test, $"accepted({test.Subject}: {string.Join(", ", test.Values)})", $"{test.Subject} in ({string.Join(", ", test.Values.Select(value => $"'{value}'"))})")],
        ModelTestKind.Holds => [Condition(model, test, $"holds({test.Subject})", test.Subject)],
        ModelTestKind.Found => [Found(model, test)],
        _ => throw new LakeException($"{model.Select.Origin}:{test.Line}: no such test."),
    };

    private static DataTest Found(Model model, ModelTest test)
    {
        var (table, column) = (test.Values[0], test.Values[1]);
        return Rows(model, test, $"found({test.Subject} in {table}.{column})",
            $"select child.{test.Subject}, count(*) as number from {Name(model)} as child left join {table} as parent on parent.{column} = child.{test.Subject} where child.{test.Subject} is not null and parent.{column} is null group by child.{test.Subject}");
    }

    private static DataTest Condition(Model model, ModelTest test, string name, string condition) =>
        Rows(model, test, name, $"select * from {Name(model)} where not ({condition})") with { Count = $"count(case when not ({condition}) then 1 end)" };

    private static DataTest Rows(Model model, ModelTest test, string name, string select) =>
        new(model.Name, model.Stage, name, new SelectText(select, $"{model.Select.Origin}:{test.Line} {name}"), null);

    private static string Name(Model model) => model.Study is null ? model.Name : $"\"{model.Name}\"";
}
