using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;

namespace Cinelake.Tests.Unit.Libs.Spark;

/// <summary>What libs/spark/README.md says of the surface is what the library has.</summary>
public sealed partial class SparkReadmeTests
{
    private static readonly string Root = typeof(SparkReadmeTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "Repository")
        .Value!;

    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "libs/spark/README.md"));

    private static readonly Dictionary<string, Type> PublicTypes = typeof(SparkSession)
        .Assembly.GetExportedTypes()
        .ToDictionary(type => type.Name.Split('`')[0], StringComparer.Ordinal);

    private static readonly HashSet<string> Told =
    [
        .. SurfaceRow()
            .Matches(Readme)
            .SelectMany(row => Name().Matches(row.Groups["members"].Value), (row, member) => $"{row.Groups["type"]}.{member.Value}"),
        .. MemberOfType().Matches(Readme).Select(match => match.Value).Where(name => PublicTypes.ContainsKey(name.Split('.')[0])),
    ];

    [Fact]
    public void The_readme_of_spark_lists_members_that_exist()
    {
        var existing = PublicTypes.Values.SelectMany(MembersOf).ToHashSet(StringComparer.Ordinal);

        Told.Count.ShouldBeGreaterThan(40);
        Told.Except(existing, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void The_readme_of_spark_lists_all_members_of_a_type_in_its_table()
    {
        var types = SurfaceRow().Matches(Readme).Select(row => PublicTypes[row.Groups["type"].Value]);

        types.SelectMany(MembersOf).Except(Told, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<string> MembersOf(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false })
            .Select(member => $"{type.Name}.{member.Name}");

    [GeneratedRegex(@"^\| `(?<type>\w+)` \| (?<members>(`\w+`(, )?)+) \|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex SurfaceRow();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<=`)[A-Z]\w+[.][A-Z]\w+(?=[`(])", RegexOptions.None, 1000)]
    private static partial Regex MemberOfType();
}
