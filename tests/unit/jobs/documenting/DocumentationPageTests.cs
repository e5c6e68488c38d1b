using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Cinelake.Jobs.Documenting;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Documenting;

public sealed partial class DocumentationPageTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>\"'&{{style}}";

    [Fact]
    public void A_page_escapes_whatever_a_declaration_says()
    {
        var table = new DocumentedTable
        {
            Name = Hostile,
            Layer = "Answers",
            Purpose = Hostile,
            Grain = Hostile,
            Key = [Hostile],
            Columns = [new TableColumn(Hostile, Hostile)],
            Tests = [new DocumentedTest(Hostile, Hostile, Hostile)],
            Parameters = [new StudyParameter(Hostile, "text", Hostile, Hostile) { Values = [Hostile] }],
            Parts = [(Hostile, 1)],
            State = Hostile,
            Origin = Hostile,
            Text = Hostile,
        };
        var reader = table with { Name = $"{Hostile}/{Hostile}", Reads = [Hostile] };
        var study = new Study(Hostile, "", Hostile, Hostile, table.Parameters);

        var page = DocumentationPage.Write(
            new Documentation(
                [Hostile],
                [table with { Layer = "Refined" }, reader],
                new Dictionary<string, Study>(StringComparer.Ordinal) { [Hostile] = study }
            )
        );

        page.ShouldNotContain("<img");
        page.ShouldContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;{{style}}");
        Tags(page)
            .ShouldAllBe(tag => Attribute().Replace(tag, "").All(letter => char.IsAsciiLetterOrDigit(letter) || " <>/!".Contains(letter)));
        Broken(page).ShouldBeEmpty();
    }

    [Fact]
    public void A_step_stands_apart_from_the_tables_and_in_the_lineage()
    {
        var step = new DocumentedTable
        {
            Name = "between",
            Layer = "Refined",
            Purpose = "p",
            IsStep = true,
            Origin = "o",
            Text = "t",
        };
        var table = step with { Name = "a_table", IsStep = false, Reads = ["between"] };

        var page = DocumentationPage.Write(new Documentation([], [step, table], new Dictionary<string, Study>(StringComparer.Ordinal)));

        page.ShouldContain("1 tables and 1 steps between them");
        var apart = page.IndexOf("<details class=\"steps\">", StringComparison.Ordinal);
        page.IndexOf("id=\"t-a_table\"", StringComparison.Ordinal).ShouldBeLessThan(apart);
        page.IndexOf("id=\"t-between\"", StringComparison.Ordinal).ShouldBeGreaterThan(apart);
        page.ShouldContain("href=\"#t-between\"><title>");
    }

    [Fact]
    public async Task A_page_of_an_empty_lake_tells_every_table_and_leads_only_to_places_that_it_has()
    {
        var (project, page) = await PageAsync();

        page.ShouldContain("Trusted is not built yet");
        var ids = Id().Matches(page).Select(match => match.Groups["id"].Value).ToList();
        ids.Count.ShouldBe(ids.Distinct(StringComparer.Ordinal).Count());
        project
            .Models.Select(model => model.Name)
            .Concat(project.Sources.Keys)
            .Concat(project.Seeds.Keys)
            .Select(Markup.AnchorOf)
            .Except(ids, StringComparer.Ordinal)
            .ShouldBeEmpty();
        Broken(page).ShouldBeEmpty();
        page.ShouldContain("<td><code>title_key</code></td><td><code>bigint</code></td>");
        page.ShouldContain("factor_min_titles");
        page.ShouldContain("<dt>Source</dt><dd>ISO 3166-1");
    }

    [Fact]
    public async Task A_page_needs_no_script_and_no_other_file()
    {
        var (_, page) = await PageAsync();

        var tags = string.Join('\n', Tags(page));
        tags.ShouldNotContain("<script");
        tags.ShouldNotContain("<link");
        Loading().Matches(tags).ShouldBeEmpty();
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        style.ShouldNotContain("url(");
        style.ShouldNotContain("@import");
        page.ShouldContain(
            $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'"
        );
    }

    private static async Task<(ModelProject Project, string Page)> PageAsync()
    {
        var project = ModelProject.Load(ProjectFolders.BesideProgram(null));
        await using var store = LakeLocation.Open(Path.Combine(Path.GetTempPath(), "cinelake-no-such-lake"));
        return (
            project,
            DocumentationPage.Write(await new DocumentationReader(project).ReadAsync(store, TestContext.Current.CancellationToken))
        );
    }

    private static IEnumerable<string> Broken(string page)
    {
        var ids = Id().Matches(page).Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);
        return Target().Matches(page).Select(match => match.Groups["id"].Value).Where(target => !ids.Contains(target));
    }

    private static IEnumerable<string> Tags(string page) =>
        Tag().Matches(page[page.IndexOf("<body>", StringComparison.Ordinal)..]).Select(match => match.Value);

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(
        " (class|id|href|scope|x|y|d|rx|width|height|role|tabindex|viewBox|aria-label|aria-hidden)=\"[^\"]*\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Attribute();

    [GeneratedRegex(" (src|srcset|data|action|style|on[a-z]+|xlink:href)=|href=\"[^#]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Loading();

    [GeneratedRegex(" id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Target();
}
