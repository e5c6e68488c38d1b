using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Sql;
using Cinelake.Jobs.Testing;

namespace Cinelake.Tests.Unit.Jobs.Sql;

/// <summary>No SQL of the project uses a function that docs/sql.md does not list.</summary>
public sealed partial class PortableWordsTests
{
    private static readonly HashSet<string> Portable = Listed();

    [Fact]
    public void Every_function_of_every_model_question_and_test_is_listed_in_the_documentation()
    {
        var project = ModelProject.Load(ProjectFolders.BesideProgram(null));
        using var reader = SelectReader.Open();

        var selects = project
            .Models.Select(model => model.Select)
            .Concat(DataTestList.Of(project, Enum.GetValues<Stage>()).Select(test => test.Offenders));
        var foreign = selects.SelectMany(select => Foreign(reader, select).Select(word => $"{select.Origin}: {word}"));

        foreign.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("select string_agg(name, ',') as names from dim_title")]
    [InlineData("select levenshtein(a, b) as n from dim_title")]
    [InlineData("select list_transform(genres, x -> x) as g from dim_title")]
    [InlineData("select upper(title) as t from (select title from dim_title where mode(title) = 'a') as x")]
    [InlineData("select title from dim_title qualify any_value(title) over () = 'a'")]
    [InlineData("with a as (select avg(votes) as v from fact_title) select v from a")]
    public void A_function_that_is_not_portable_is_found(string sql)
    {
        using var reader = SelectReader.Open();

        Foreign(reader, new SelectText(sql, "test")).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Foreign(SelectReader reader, SelectText select)
    {
        using var tree = reader.Parse(select);
        tree.RootElement.GetProperty("error").GetBoolean().ShouldBeFalse(select.Origin);
        return Functions(tree.RootElement).Where(word => !Portable.Contains(word)).Distinct(StringComparer.Ordinal).ToList();
    }

    private static IEnumerable<string> Functions(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Functions);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var below = element
            .EnumerateObject()
            .Where(property => property.Name != "value" || property.Value.ValueKind != JsonValueKind.String)
            .SelectMany(property => Functions(property.Value));
        return element.TryGetProperty("function_name", out var name) && IsWritten(element) ? below.Prepend(Word(name.GetString()!)) : below;
    }

    // What the parser adds by itself has no place in the text.
    private static bool IsWritten(JsonElement element) =>
        !element.TryGetProperty("query_location", out var place) || place.GetUInt64() != ulong.MaxValue;

    private static string Word(string function) =>
        function switch
        {
            "count_star" => "count",
            "quantile_cont" => "percentile_cont",
            "~~" or "!~~" or "like_escape" or "not_like_escape" => "like",
            "~~*" or "!~~*" or "ilike_escape" or "not_ilike_escape" => "ilike",
            _ when function.StartsWith("to_", StringComparison.Ordinal) && function.EndsWith('s') => "interval",
            _ => function.ToLowerInvariant(),
        };

    private static HashSet<string> Listed()
    {
        var repository = typeof(PortableWordsTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "Repository")
            .Value!;
        var document = File.ReadAllText(Path.Combine(repository, "docs", "sql.md")).ReplaceLineEndings("\n");
        var list = Fence().Match(document[document.IndexOf("\n## Functions\n", StringComparison.Ordinal)..]).Groups["list"].Value;
        return list.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex("```\n(?<list>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();
}
