namespace Cinelake.Tests.EndToEnd;

/// <summary>
/// However titles are spread over files, the tables above Trusted and the answers are the same; only where a row comes from differs. The
/// lines of one title stay in their order: it is the order of its credits.
/// </summary>
public sealed class OrderTests(DemoFiles demo)
{
    // Their last columns say where a title is from.
    private static readonly string[] Located = ["csv_title", "dim_title"];

    // It tells which files a title is in.
    private const string ReplacedTitle = "replaced_title";

    [Theory]
    [InlineData(1)]
    [InlineData(20_240_331)]
    public Task Shuffled_titles_give_the_same_tables(int seed) => CheckAsync(titles => [Shuffled(titles, seed)]);

    [Theory]
    [InlineData(2)]
    [InlineData(11)]
    public Task Titles_split_over_several_files_give_the_same_tables(int files) =>
        CheckAsync(titles => Shuffled(titles, files).Chunk((titles.Count / files) + 1));

    [Fact]
    public async Task A_file_landed_twice_gives_the_same_tables()
    {
        var lake = await demo.LandedLakeAsync();
        var copy = Path.Combine(Directory.CreateDirectory(demo.NewFolder()).FullName, "movies.csv");
        File.Copy(demo.Movies, copy);

        (await ProgramRun.OfAsync(Programs.Ingest, "csv", copy, "--lake", lake, "--date", "2024-03-31")).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Ingest, "csv", copy, "--lake", lake, "--date", "2024-04-30")).ShouldSucceed();

        await ShouldBeTheSameAsync(lake);
    }

    private async Task CheckAsync(Func<IReadOnlyList<string>, IEnumerable<IEnumerable<string>>> arrange)
    {
        var lines = await File.ReadAllLinesAsync(demo.Movies, TestContext.Current.CancellationToken);
        var titles = lines
            .Skip(1)
            .GroupBy(line => line.Split('|')[0], StringComparer.Ordinal)
            .Select(title => string.Join('\n', title))
            .ToList();
        var folder = Directory.CreateDirectory(demo.NewFolder()).FullName;
        var files = new List<string>();
        foreach (var part in arrange(titles))
        {
            files.Add(Path.Combine(folder, $"movies-{files.Count}.csv"));
            await File.WriteAllTextAsync(
                files[^1],
                string.Join('\n', part.Prepend(lines[0])) + "\n",
                TestContext.Current.CancellationToken
            );
        }
        var lake = demo.NewFolder();
        (await ProgramRun.OfAsync(Programs.Ingest, ["csv", .. files, demo.Series, "--lake", lake, "--date", "2024-03-31"])).ShouldSucceed();
        await ShouldBeTheSameAsync(lake);
    }

    private async Task ShouldBeTheSameAsync(string lake)
    {
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();

        Comparable(await LakeState.HashesAsync(lake)).ShouldBe(Comparable(await demo.BuiltHashesAsync()));
        foreach (var table in Located)
            (await TitlesAsync(table, lake)).ShouldBe(await TitlesAsync(table, demo.BuiltLake));
    }

    private static IReadOnlyList<string> Comparable(IReadOnlyDictionary<string, string> hashes) =>
        hashes
            .Where(table =>
                table.Key is not ReplacedTitle && !Located.Contains(table.Key) && !table.Key.EndsWith("_credits", StringComparison.Ordinal)
            )
            .Select(table => $"{table.Key} {table.Value}")
            .ToList();

    private static async Task<IReadOnlyList<string>> TitlesAsync(string table, string lake)
    {
        var schema = (await ProgramRun.OfAsync(Programs.Jobs, "show", table, "--schema", "--csv", "--lake", lake)).ShouldSucceed().Output;
        var columns = schema
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(',')[0])
            .Where(column => !column.StartsWith("source_", StringComparison.Ordinal));
        var rows = (
            await ProgramRun.OfAsync(
                Programs.Jobs,
                "sql",
                $"select {string.Join(", ", columns)} from {table} order by title_id, title",
                "--csv",
                "--lake",
                lake
            )
        )
            .ShouldSucceed()
            .Output;
        return rows.Split('\n');
    }

    private static IReadOnlyList<string> Shuffled(IReadOnlyList<string> titles, int seed)
    {
        var shuffled = titles.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
