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

        var run = (await IngestProgram.RunAsync("json", answers, "--spec", "comedy", "--lake", lake, "--date", "2024-03-31", "--json")).ShouldSucceed();

        using var rows = JsonDocument.Parse(run.Output);
        rows.RootElement.EnumerateArray().Select(row => (row.GetProperty("path").GetString(), row.GetProperty("kind").GetString(), row.GetProperty("records").GetInt64()))
            .ShouldBe([("Raw/TMDB/JSON/comedy/2024/03/31/a.json", "unknown", 0), ("Raw/TMDB/JSON/comedy/2024/03/31/b.json", "movies", 2)]);
        run.Error.ShouldContain("not_json");
        (await File.ReadAllTextAsync(Path.Combine(lake, "Raw/TMDB/JSON/comedy/2024/03/31/a.json"), Cancellation)).ShouldBe("<html>no</html>");
        (await IngestProgram.RunAsync("status", "--lake", lake)).ShouldSucceed().Error.ShouldContain("no model reads files of kind unknown");
    }

    [Fact]
    public async Task Folder_without_files_takes_those_below_it()
    {
        var answers = folder.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(answers, "page 1")).FullName, "x.json"), "[]", Cancellation);
        var lake = folder.NewLake();

        (await IngestProgram.RunAsync("json", answers, "--spec", "movies", "--lake", lake, "--date", "2024-03-31")).ShouldSucceed();

        File.Exists(Path.Combine(lake, "Raw/TMDB/JSON/movies/2024/03/31/x.json")).ShouldBeTrue();
    }

    [Fact]
    public async Task Folder_with_nothing_in_it_is_refused() =>
        (await IngestProgram.RunAsync("json", folder.NewFolder(), "--spec", "movies", "--lake", folder.NewLake())).ShouldBeRefused("is a folder without a *.json file");
}
