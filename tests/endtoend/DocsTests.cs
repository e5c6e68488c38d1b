namespace Cinelake.Tests.EndToEnd;

/// <summary><c>cinelake docs</c>.</summary>
public sealed class DocsTests(DemoFiles demo)
{
    [Fact]
    public async Task Docs_of_a_built_lake_count_its_rows()
    {
        var file = Path.Combine(demo.NewFolder(), "page.html");

        (await ProgramRun.OfAsync(Programs.Jobs, "docs", "--lake", demo.BuiltLake, "--out", file))
            .ShouldSucceed()
            .Output.ShouldContain("page.html");

        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var lines = await LakeState.NumberAsync(demo.BuiltLake, "select count(*) as n from movie_credits");
        page.ShouldContain(FormattableString.Invariant($"<code>movie_credits</code> <span class=\"count\">{lines:N0} rows</span>"));
        page.ShouldContain("<span class=\"state\">passed</span>");
        page.ShouldNotContain("not run since a change");
    }

    [Fact]
    public async Task Docs_of_a_lake_that_is_not_built_lie_in_it_and_know_the_study_of_ones_own()
    {
        var lake = await demo.LandedLakeAsync();
        var studies = demo.NewFolder();
        Directory.CreateDirectory(Path.Combine(studies, "mine", "questions"));
        await File.WriteAllTextAsync(
            Path.Combine(studies, "mine", "study.json"),
            """{ "title": "<b>Mine</b>", "description": "My own." }""",
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(studies, "mine", "questions", "films.sql"),
            "-- Purpose: Films.\nselect cast(1 as int) as row_order, cast(count(*) as bigint) as films from fact_title",
            TestContext.Current.CancellationToken
        );

        (await ProgramRun.OfAsync(Programs.Jobs, "docs", "--lake", lake, "--studies", studies)).ShouldSucceed();

        var page = await File.ReadAllTextAsync(Path.Combine(lake, "docs.html"), TestContext.Current.CancellationToken);
        page.ShouldContain("<h3>&lt;b&gt;Mine&lt;/b&gt;</h3>");
        page.ShouldContain("id=\"t-mine.films\"");
        page.ShouldContain("Refined is not built yet");
        page.ShouldContain("no rows yet");
    }
}
