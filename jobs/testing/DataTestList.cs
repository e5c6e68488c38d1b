using Cinelake.Jobs.Models;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Testing;

/// <summary>The data tests of a project, written as portable SQL.</summary>
internal static class DataTestList
{
    /// <summary>The tests of the models of some stages.</summary>
    public static IReadOnlyList<DataTest> Of(ModelProject project, params IReadOnlyCollection<Stage> stages)
    {
        ArgumentNullException.ThrowIfNull(project);
        var declared = project.Models.Where(model => stages.Contains(model.Stage)).SelectMany(OfHeader);
        var written = project
            .TestSelects.Where(test => stages.Contains(test.Stage))
            .Select(test => new DataTest(test.Header.Guards, test.Stage, test.Name, test.Select, null) { File = test });
        return declared.Concat(written).ToList();
    }

    private static IEnumerable<DataTest> OfHeader(Model model)
    {
        var header = model.Header;
        if (header.Key.Count == 0)
            return header.Tests.SelectMany(test => Of(model, test));
        var line = header.Lines.GetValueOrDefault("Key", 1);
        var known = string.Concat(
            header.OptionalKey.Select((column, index) => $" {(index == 0 ? "where" : "and")} {PortableText.Name(column)} is not null")
        );
        var unique = new ModelTest(ModelTestKind.Unique, string.Join(", ", header.Key), [], line) { Columns = header.Key };
        var needed = header.Key.Except(header.OptionalKey, StringComparer.Ordinal).ToList();
        var notNull = new ModelTest(ModelTestKind.NotNull, string.Join(", ", needed), [], line) { Columns = needed };
        return [Unique(model, unique, known), .. Of(model, notNull), .. header.Tests.SelectMany(test => Of(model, test))];
    }

    private static IEnumerable<DataTest> Of(Model model, ModelTest test) =>
        test.Kind switch
        {
            ModelTestKind.Unique => [Unique(model, test, "")],
            ModelTestKind.NotNull => test.Columns.Select(column =>
                Condition(model, test, $"not_null({column})", $"{PortableText.Name(column)} is not null")
            ),
            ModelTestKind.Accepted =>
            [
                Condition(
                    model,
                    test,
                    $"accepted({test.Subject}: {string.Join(", ", test.Values)})",
                    $"{PortableText.Name(test.Subject)} in ({string.Join(", ", test.Values.Select(PortableText.Literal))})"
                ),
            ],
            ModelTestKind.Holds => [Condition(model, test, $"holds({test.Subject})", test.Condition)],
            ModelTestKind.Found => [Found(model, test)],
            ModelTestKind.Drawn => [Drawn(model, test)],
            _ => throw new LakeException($"{model.Select.Origin}:{test.Line}: no such test."),
        };

    private static DataTest Unique(Model model, ModelTest test, string where)
    {
        var columns = string.Join(", ", test.Columns.Select(PortableText.Name));
        return Rows(
            model,
            test,
            $"unique({test.Subject})",
            $"select {columns}, count(*) as copies from {Name(model)}{where} group by {columns} having count(*) > 1"
        );
    }

    private static DataTest Found(Model model, ModelTest test)
    {
        var (own, table, column) = (PortableText.Name(test.Subject), test.Values[0], PortableText.Name(test.Values[1]));
        return Rows(
            model,
            test,
            $"found({test.Subject} in {table}.{test.Values[1]})",
            $"select child.{own}, count(*) as number from {Name(model)} as child left join {PortableText.Name(table)} as parent on "
                + $"parent.{column} = child.{own} where child.{own} is not null and parent.{column} is null group by child.{own}"
        );
    }

    private static DataTest Drawn(Model model, ModelTest test)
    {
        var own = test.Columns.Select(PortableText.Name).ToList();
        var others = test.Values.Skip(1).Select(PortableText.Name).ToList();
        var equal = string.Join(" and ", own.Zip(others, (column, other) => $"parent.{other} is not distinct from child.{column}"));
        return Rows(
            model,
            test,
            $"drawn({test.Subject})",
            $"select {string.Join(", ", own.Select(column => $"child.{column}"))}, child.copies, parent.copies as copies_there "
                + $"from (select {Listed(own)}, count(*) as copies from {Name(model)} group by {Listed(own)}) as child "
                + $"left join (select {Listed(others)}, count(*) as copies from {PortableText.Name(test.Values[0])} group by "
                + $"{Listed(others)}) as parent on {equal} "
                + "where child.copies > coalesce(parent.copies, 0)"
        );
    }

    private static DataTest Condition(Model model, ModelTest test, string name, string condition) =>
        Rows(model, test, name, $"select * from {Name(model)} where not ({condition})") with
        {
            Count = $"count(case when not ({condition}) then 1 end)",
        };

    private static DataTest Rows(Model model, ModelTest test, string name, string select) =>
        new([model.Name], model.Stage, name, new SelectText(select, $"{model.Select.Origin}:{test.Line} {name}"), null) { File = model };

    private static string Name(Model model) => PortableText.Name(model.Name);

    private static string Listed(IEnumerable<string> columns) => string.Join(", ", columns);
}
