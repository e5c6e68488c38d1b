using System.Text;
using Cinelake.Jobs.Sources;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>What becomes of CSV files that engines would stumble over.</summary>
public sealed class CsvScreeningTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-screening-").FullName;

    [Fact]
    public async Task File_without_findings_is_read_where_it_lies()
    {
        var path = Path.Combine(folder, "movies.csv");

        var file = await CsvScreening.ScreenAsync(
            path,
            Landed(["field_count", "open_quote", "bom"], lines: 1),
            Path.Combine(folder, "copy"),
            TestContext.Current.CancellationToken
        );

        file.Path.ShouldBe(path);
        file.Screened.ShouldBeFalse();
        file.SourceFile.ShouldBe("Raw/movies.csv");
    }

    [Fact]
    public async Task Only_faulty_lines_are_marked_and_no_line_moves()
    {
        byte[] raw = [.. "a|b\n1|é\n2|"u8, 0xE9, .. "\n3|x\ry\r\n\n4|\0y\n5|\u0001\n\u0002so|b\n6|\xED\xA0\x80|"u8, 0xC3, .. "\n7|last"u8];

        var text = await ScreenAsync(raw, lines: 10);

        text.ShouldBe(
            "a|b\n1|é\n\u0002not_utf8\u00022|\\xE9\n\u0002nul_or_cr\u00023|x\\x0Dy\n\n\u0002nul_or_cr\u00024|"
                + "\\x00y\n\u0002nul_or_cr\u00025|\\x01\n"
                + "\u0002\u0002\u0002so|b\n\u0002not_utf8\u00026|\xED\xA0\x80|\\xC3\n7|last"
        );
    }

    [Fact]
    public async Task Lines_end_in_lf_and_empty_ones_after_the_last_row_are_left_out()
    {
        var text = await ScreenAsync("a|b\r\n1|2\r\n\r\n3|4\n\r\n  \n\n"u8.ToArray(), lines: 4);

        text.ShouldBe("a|b\n1|2\n\n3|4\n");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(RawCsv.MaximumLineBytes + 5, true)]
    [InlineData(3 * RawCsv.MaximumLineBytes, true)]
    public async Task Line_beyond_the_limit_is_cut(int beyond, bool isCut)
    {
        var line = new string('x', RawCsv.MaximumLineBytes + beyond);

        var text = await ScreenAsync(Encoding.UTF8.GetBytes($"a|b\n1|2\n{line}\n3|4\n"), lines: 4);

        var expected = isCut ? $"\u0002field_count\u0002{new string('x', 64 * 1024)}" : line;
        (text == $"a|b\n1|2\n{expected}\n3|4\n").ShouldBeTrue(text.Length.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static LandedFile Landed(string[] codes, long lines) =>
        new()
        {
            Path = "Raw/movies.csv",
            Format = RawFormat.Csv,
            Kind = "movies",
            Date = "2024-05-01",
            OriginalName = "movies.csv",
            Size = 1,
            Sha256 = "",
            Lines = lines,
            Findings = [.. codes.Select(code => new Finding(code, 1, 2))],
        };

    private async Task<string> ScreenAsync(byte[] raw, long lines)
    {
        var path = Path.Combine(folder, "movies.csv");
        var copy = Path.Combine(folder, "copy");
        await File.WriteAllBytesAsync(path, raw, TestContext.Current.CancellationToken);
        var file = await CsvScreening.ScreenAsync(path, Landed(["not_utf8"], lines), copy, TestContext.Current.CancellationToken);
        file.Path.ShouldBe(copy);
        file.Screened.ShouldBeTrue();
        return await File.ReadAllTextAsync(copy, TestContext.Current.CancellationToken);
    }
}
