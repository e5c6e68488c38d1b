using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Cinelake.Tests.EndToEnd;

public sealed class ArchiveTests : IDisposable
{
    private readonly IngestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Gzip_and_zip_land_what_is_in_them_and_keep_the_archive_as_a_finding()
    {
        var movies = await File.ReadAllBytesAsync(folder.Movies(3), TestContext.Current.CancellationToken);
        var series = await File.ReadAllBytesAsync(folder.Series(), TestContext.Current.CancellationToken);
        var files = folder.NewFolder();
        await File.WriteAllBytesAsync(Path.Combine(files, "a.csv.GZ"), Gzip(movies), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(
            Path.Combine(files, "b.zip"),
            Zip(("x/y/series.csv", series), ("x/readme.md", "r"u8.ToArray()), ("__MACOSX/._series.csv", "m"u8.ToArray())),
            TestContext.Current.CancellationToken
        );
        var lake = folder.NewLake();

        var run = (await IngestProgram.RunAsync("csv", files, "--lake", lake, "--date", "2024-03-31", "--json")).ShouldSucceed();

        using var rows = JsonDocument.Parse(run.Output);
        rows.RootElement.EnumerateArray()
            .Select(row => row.GetProperty("path").GetString())
            .ShouldBe(["Raw/Local/CSV/Movies/2024/03/31/movies.csv", "Raw/Local/CSV/Series/2024/03/31/series.csv"]);
        rows.RootElement[0].GetProperty("findings")[0].GetProperty("text").GetString()!.ShouldMatch("^a.csv.GZ, SHA-256 [0-9a-f]{64}$");
        run.Error.ShouldContain("b.zip/x/readme.md");
        run.Error.ShouldContain("b.zip/__MACOSX/._series.csv");
        (
            await File.ReadAllBytesAsync(
                Path.Combine(lake, "Raw/Local/CSV/Movies/2024/03/31/movies.csv"),
                TestContext.Current.CancellationToken
            )
        ).ShouldBe(movies);
        (
            await File.ReadAllBytesAsync(
                Path.Combine(lake, "Raw/Local/CSV/Series/2024/03/31/series.csv"),
                TestContext.Current.CancellationToken
            )
        ).ShouldBe(series);
    }

    [Fact]
    public async Task Json_in_archives_lands_under_its_own_names()
    {
        var answers = """{"id":1,"title":"x"}"""u8.ToArray();
        var files = folder.NewFolder();
        await File.WriteAllBytesAsync(Path.Combine(files, "ids.json.gz"), Gzip(answers), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(
            Path.Combine(files, "more.zip"),
            Zip(("1.json", answers), ("2.NDJSON", answers)),
            TestContext.Current.CancellationToken
        );

        var run = (await IngestProgram.RunAsync("json", files, "--spec", "movies", "--lake", folder.NewLake(), "--json")).ShouldSucceed();

        using var rows = JsonDocument.Parse(run.Output);
        rows.RootElement.EnumerateArray()
            .Select(row => Path.GetFileName(row.GetProperty("path").GetString()))
            .ShouldBe(["ids.json", "1.json", "2.NDJSON"]);
    }

    public static TheoryData<string, byte[], string> Damaged()
    {
        var content = Encoding.UTF8.GetBytes(
            IngestFolder.Header + string.Concat(Enumerable.Range(1, 500).Select(i => $"line {i * 7919}|\n"))
        );
        var (gzip, zip) = (Gzip(content), Zip(("movies.csv", content)));
        return new TheoryData<string, byte[], string>
        {
            { "cut.csv.gz", gzip[..^1], "is damaged or cut off" },
            { "cut.csv.gz", gzip[..(gzip.Length / 2)], "is damaged or cut off" },
            { "flipped.csv.gz", Flipped(gzip), "is damaged or cut off" },
            { "cut.zip", zip[..^30], "is damaged or cut off" },
            { "flipped.zip", Flipped(Zip(CompressionLevel.NoCompression, ("movies.csv", content))), "is damaged or cut off" },
            { "short.zip", [0x50, 0x4B, 3, 4], "is damaged or cut off" },
            { "other.zip", Zip(("notes.txt", content)), "holds no *.csv file" },
            { "empty.zip", Zip(("movies.csv", [])), "is empty" },
            { "twice.csv.gz", Gzip(gzip), "is compressed" },
        };
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Archive_that_is_not_whole_lands_nothing(string name, byte[] content, string says)
    {
        var path = Path.Combine(folder.NewFolder(), name);
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        var lake = folder.NewLake();

        var run = await IngestProgram.RunAsync("csv", path, "--lake", lake);

        run.ShouldBeRefused(says);
        run.Error.ShouldContain(name);
        Directory.Exists(Path.Combine(lake, "Raw")).ShouldBeFalse();
    }

    private static byte[] Flipped(byte[] content)
    {
        content[content.Length / 2] ^= 4;
        return content;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Path, byte[] Content)[] entries) => Zip(CompressionLevel.Optimal, entries);

    private static byte[] Zip(CompressionLevel level, params (string Path, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = zip.CreateEntry(path, level).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }
}
