using System.Reflection;
using System.Text.RegularExpressions;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs;

/// <summary>docs/rejects.md has every reason and every finding.</summary>
public sealed partial class RejectsPageTests
{
    [Fact]
    public void Every_reason_of_a_cleaning_model_stands_in_the_page()
    {
        var models = Directory.GetFiles(Path.Combine(Root(), "jobs", "models", "trusted"), "*.sql");
        var reasons = models.SelectMany(model => Reason().Matches(File.ReadAllText(model))).Select(match => match.Groups["code"].Value);

        Missing([.. reasons, .. Constants(typeof(RejectReason))]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_finding_of_landing_stands_in_the_page() => Missing([.. Constants(typeof(FindingCode))]).ShouldBeEmpty();

    private static IEnumerable<string> Constants(Type codes) =>
        codes
            .GetFields()
            .Where(field => field is { IsLiteral: true, Name: not "Separator" })
            .Select(field => (string)field.GetRawConstantValue()!);

    private static List<string> Missing(IReadOnlyCollection<string> codes)
    {
        codes.Count.ShouldBeGreaterThan(3);
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "rejects.md"));
        return codes.Distinct(StringComparer.Ordinal).Where(code => !page.Contains($"`{code}`", StringComparison.Ordinal)).ToList();
    }

    private static string Root() =>
        typeof(RejectsPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;

    [GeneratedRegex("then '(?<code>[a-z_]{4,})(?:: [^']*)?'\\s*(?:\\|\\||\\n)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reason();
}
