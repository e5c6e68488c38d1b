using System.Text.Json;
using CliWrap;

namespace Cinelake.Tests.EndToEnd;

public sealed class IngestCsvTests : IDisposable
{
    private readonly IngestFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Files_of_one_run_land_byte_for_byte_under_one_manifest_and_again_as_nothing()
    {
        var (lake, movies, series) = (folder.NewLake(), folder.Movies(500), folder.Series());

        var first = (await LandAsync(lake, movies, series)).ShouldSucceed();
        var again = (await LandAsync(lake, movies, series)).ShouldSucceed();

        (await File.ReadAllBytesAsync(Path.Combine(lake, "Raw/Local/CSV/Movies/2024/03/31/movies.csv"), Cancellation)).ShouldBe(
            await File.ReadAllBytesAsync(movies, Cancellation)
        );
        (await File.ReadAllBytesAsync(Path.Combine(lake, "Raw/Local/CSV/Series/2024/03/31/series.csv"), Cancellation)).ShouldBe(
            await File.ReadAllBytesAsync(series, Cancellation)
        );
        States(first).ShouldBe(["landed", "landed"]);
        States(again).ShouldBe(["there already", "there already"]);
        IngestFolder.Manifests(lake).ShouldBe(["00000001"]);
        IngestFolder.Leftovers(lake).ShouldBeEmpty();
    }

    [Fact]
    public async Task Status_adds_up_what_has_landed()
    {
        var (lake, movies) = (folder.NewLake(), folder.Movies(500));
        (await LandAsync(lake, movies, folder.Series())).ShouldSucceed();

        var status = (await IngestProgram.RunAsync("status", "--lake", lake, "--json")).ShouldSucceed();

        using var rows = JsonDocument.Parse(status.Output);
        rows.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()).ShouldBe(["movies", "series"]);
        rows.RootElement[0].GetProperty("lines").GetInt64().ShouldBe(501);
        rows.RootElement[0].GetProperty("bytes").GetInt64().ShouldBe(new FileInfo(movies).Length);
    }

    [Fact]
    public async Task Findings_are_warned_of_and_the_file_lands()
    {
        var file = folder.Write("movies.csv", $"{IngestFolder.Header}short|line\n");

        var run = (await LandAsync(folder.NewLake(), file)).ShouldSucceed();

        run.Error.ShouldContain("field_count at 2");
        States(run).ShouldBe(["landed"]);
    }

    [Fact]
    public async Task One_refused_file_keeps_all_of_the_command_out()
    {
        var lake = folder.NewLake();

        var run = await LandAsync(lake, folder.Movies(1), folder.Write("empty.csv", ""));

        run.ShouldBeRefused("is empty");
        Directory.Exists(Path.Combine(lake, "Raw")).ShouldBeFalse();
    }

    [Fact]
    public async Task Folder_lands_its_CSV_files_and_those_below_and_names_what_it_leaves_out()
    {
        var sources = folder.NewFolder();
        Directory.CreateDirectory(Path.Combine(sources, "2024"));
        File.Move(folder.Movies(3), Path.Combine(sources, "2024", "movies.csv"));
        File.Move(folder.Series(), Path.Combine(sources, "SERIES.CSV"));
        await File.WriteAllTextAsync(Path.Combine(sources, "notes.txt"), "not for landing", Cancellation);
        Directory.CreateSymbolicLink(Path.Combine(sources, "2024", "loop"), sources);

        var run = (await LandAsync(folder.NewLake(), sources)).ShouldSucceed();

        States(run).ShouldBe(["landed", "landed"]);
        run.Error.ShouldContain($"Not landed, because of their names: {Path.Combine(sources, "notes.txt")}.");
    }

    [Fact]
    public async Task Folder_without_a_CSV_file_is_refused()
    {
        var movies = Directory.CreateDirectory(Path.Combine(folder.NewFolder(), "movies.csv")).FullName;

        (await LandAsync(folder.NewLake(), movies)).ShouldBeRefused("is a folder without a *.csv file");
    }

    [Fact]
    public async Task File_that_is_not_there_is_refused() =>
        (await LandAsync(folder.NewLake(), "/no/such/movies.csv")).ShouldBeRefused("does not exist");

    [Fact]
    public async Task Pipe_is_refused_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no named pipes of this kind");
        var pipe = Path.Combine(folder.NewFolder(), "movies.csv");
        await Cli.Wrap("mkfifo").WithArguments([pipe]).ExecuteAsync(Cancellation);

        (await LandAsync(folder.NewLake(), pipe)).ShouldBeRefused("pipe or device");
    }

    [Fact]
    public async Task Thirty_gigabytes_of_nothing_are_refused_at_their_start()
    {
        var file = Path.Combine(folder.NewFolder(), "movies.csv");
        await using (var sparse = File.Create(file))
            sparse.SetLength(30L << 30);
        var lake = folder.NewLake();

        (await LandAsync(lake, file)).ShouldBeRefused("first MiB");

        IngestFolder.Leftovers(lake).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("csv", "a.csv", "--lake", "x", "--date", "31.03.2024")]
    [InlineData("csv", "a.csv", "--lake", "x", "--kind", "../up")]
    [InlineData("csv", "a.csv")]
    [InlineData("json", "a.json", "--lake", "x")]
    [InlineData("tmdb", "comedy", "--lake", "x", "--limit", "0")]
    [InlineData("land")]
    public async Task Wrong_command_line_ends_with_2_and_prints_to_stderr_only(params string[] arguments)
    {
        var run = await IngestProgram.RunAsync(arguments);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("error: ");
    }

    [Fact]
    public async Task Own_kind_gets_a_folder_of_its_own()
    {
        var file = folder.Write("some wars.csv", "war|year\nPunic|-264\n");
        var lake = folder.NewLake();

        (await IngestProgram.RunAsync("csv", file, "--kind", "Wars", "--lake", lake, "--date", "2024-03-31")).ShouldSucceed();

        File.Exists(Path.Combine(lake, "Raw/Local/CSV/Wars/2024/03/31/wars.csv")).ShouldBeTrue();
    }

    private static Task<ProgramRun> LandAsync(string lake, params string[] files) =>
        IngestProgram.RunAsync(["csv", .. files, "--lake", lake, "--date", "2024-03-31", "--json"]);

    private static List<string?> States(ProgramRun run)
    {
        using var rows = JsonDocument.Parse(run.Output);
        return [.. rows.RootElement.EnumerateArray().Select(row => row.GetProperty("state").GetString())];
    }
}
