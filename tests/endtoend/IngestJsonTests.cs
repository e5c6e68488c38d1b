using System.Text.Json;

namespace Cinelake.Tests.EndToEnd;

public sealed class IngestJsonTests : IDisposable
{
    private readonly IngestFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Folder_lands_file_by_file_in_the_order_of_names_whatever_is_in_them()
    {
        var answers = folder.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(answers, "b.json"), """[{"id":1,"title":"x"},{"id":2,"title":"y"}]""", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(answers, "a.json"), "<html>no</html>", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(answers, "notes.txt"), "not this", Cancellation);
        var lake = folder.NewLake();

        var run = (
            await IngestProgram.RunAsync("json", answers, "--spec", "comedy", "--lake", lake, "--date", "2024-03-31", "--json")
        ).ShouldSucceed();

        using var rows = JsonDocument.Parse(run.Output);
        rows.RootElement.EnumerateArray()
            .Select(row =>
                (row.GetProperty("path").GetString(), row.GetProperty("kind").GetString(), row.GetProperty("records").GetInt64())
            )
            .ShouldBe([("Raw/TMDB/JSON/comedy/2024/03/31/a.json", "unknown", 0), ("Raw/TMDB/JSON/comedy/2024/03/31/b.json", "movies", 2)]);
        run.Error.ShouldContain("a.json is not JSON at byte 1 (not_json): a build will stop");
        (await File.ReadAllTextAsync(Path.Combine(lake, "Raw/TMDB/JSON/comedy/2024/03/31/a.json"), Cancellation)).ShouldBe(
            "<html>no</html>"
        );
        (await IngestProgram.RunAsync("status", "--lake", lake))
            .ShouldSucceed()
            .Error.ShouldContain("a.json is not JSON at byte 1: a build will stop");
    }

    [Fact]
    public async Task Kind_that_no_model_reads_is_said_at_landing_and_by_status()
    {
        var lake = folder.NewLake();
        var answers = folder.Write("keywords.json", """[{"id":1,"name":"x"}]""");

        var landing = (await IngestProgram.RunAsync("json", answers, "--spec", "words", "--lake", lake)).ShouldSucceed();
        var own = (
            await IngestProgram.RunAsync("csv", folder.Write("wars.csv", "war|year\n"), "--kind", "wars", "--lake", lake)
        ).ShouldSucceed();
        var status = (await IngestProgram.RunAsync("status", "--lake", lake)).ShouldSucceed();

        landing.Error.ShouldContain("no model reads Raw/TMDB/JSON/words/");
        own.Error.ShouldContain("the kind wars is for a source of your own. The kinds that are read are movies, series.");
        status.Error.ShouldContain("no model reads Raw/TMDB/JSON/words/");
        status.Error.ShouldContain("the kind wars is for a source of your own");
    }

    [Fact]
    public async Task Folder_takes_every_name_that_json_has_and_names_what_it_leaves()
    {
        var answers = folder.NewFolder();
        foreach (var name in new[] { "a.JSON", "b.jsonl", "c.ndjson", "d.txt", "_SUCCESS", ".e.json" })
            await File.WriteAllTextAsync(Path.Combine(answers, name), """{"id":1,"title":"x"}""", Cancellation);

        var run = (await IngestProgram.RunAsync("json", answers, "--spec", "movies", "--lake", folder.NewLake(), "--json")).ShouldSucceed();

        using var rows = JsonDocument.Parse(run.Output);
        rows.RootElement.EnumerateArray()
            .Select(row => Path.GetFileName(row.GetProperty("path").GetString()))
            .ShouldBe(["a.JSON", "b.jsonl", "c.ndjson"]);
        foreach (var left in new[] { "d.txt", "_SUCCESS", ".e.json" })
            run.Error.ShouldContain($"/{left}");
    }

    [Fact]
    public async Task Folder_without_files_takes_those_below_it()
    {
        var answers = folder.NewFolder();
        await File.WriteAllTextAsync(
            Path.Combine(Directory.CreateDirectory(Path.Combine(answers, "page 1")).FullName, "x.json"),
            "[]",
            Cancellation
        );
        var lake = folder.NewLake();

        (await IngestProgram.RunAsync("json", answers, "--spec", "movies", "--lake", lake, "--date", "2024-03-31")).ShouldSucceed();

        File.Exists(Path.Combine(lake, "Raw/TMDB/JSON/movies/2024/03/31/x.json")).ShouldBeTrue();
    }

    [Fact]
    public async Task Folder_with_nothing_in_it_is_refused() =>
        (await IngestProgram.RunAsync("json", folder.NewFolder(), "--spec", "movies", "--lake", folder.NewLake())).ShouldBeRefused(
            "is a folder without a *.json, *.jsonl, *.ndjson file"
        );
}
