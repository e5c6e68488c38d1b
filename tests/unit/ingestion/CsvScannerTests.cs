using System.Text;
using Cinelake.Ingestion.Landing;
using static Cinelake.Tests.Unit.Ingestion.CsvText;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class CsvScannerTests
{
    [Fact]
    public void Good_file_has_its_kind_its_lines_and_no_findings()
    {
        var profile = Scan(File(MoviesHeader, Row, Row));

        profile.Kind.ShouldBe("movies");
        profile.Lines.ShouldBe(3);
        profile.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Series_are_told_by_their_column() => Scan(File(SeriesHeader)).Kind.ShouldBe("series");

    [Fact]
    public void Header_alone_is_one_line() => Scan(File(MoviesHeader)).Lines.ShouldBe(1);

    [Theory]
    [InlineData("id|tituloPincipal", "missing: tituloOriginal")]
    [InlineData(MoviesHeader + "|extra", "extra: extra")]
    [InlineData(MoviesHeader + "|id", "repeated: id")]
    [InlineData("anything", "has no header of movies")]
    [InlineData(Row, "has no header of movies")]
    public void Other_header_is_refused_and_the_message_says_what_differs(string header, string says) =>
        Should.Throw<RefusedFileException>(() => Scan(File(header, Row))).Message.ShouldContain(says);

    [Fact]
    public void Renamed_column_is_named() =>
        Should
            .Throw<RefusedFileException>(() =>
                Scan(File(MoviesHeader.Replace("tituloPincipal", "tituloPrincipal", StringComparison.Ordinal)))
            )
            .Message.ShouldContain("tituloPincipal is renamed to tituloPrincipal");

    [Fact]
    public void Reordered_columns_are_named() =>
        Should
            .Throw<RefusedFileException>(() =>
                Scan(File(MoviesHeader.Replace("id|tituloPincipal", "tituloPincipal|id", StringComparison.Ordinal)))
            )
            .Message.ShouldContain("tituloPincipal stands where id belongs (column 1)");

    [Fact]
    public void Movies_header_is_refused_as_series() =>
        Should.Throw<RefusedFileException>(() => Scan(File(MoviesHeader), "series")).Message.ShouldContain("missing: anoTermino");

    [Fact]
    public void Own_name_takes_any_header()
    {
        var profile = Scan(File("a|b", "1|2", "1"), "wars");

        profile.Kind.ShouldBe("wars");
        Codes(profile).ShouldBe("field_count 1 at 3");
    }

    [Theory]
    [InlineData("tt|a", "field_count 1 at 3")]
    [InlineData(Row + "|", "field_count 1 at 3")]
    [InlineData(Row + "||", "field_count 1 at 3")]
    [InlineData("", "field_count 1 at 3")]
    [InlineData(Row + "\r\r", "crlf 1 at 3, nul_or_cr 1 at 3")]
    [InlineData(Row + "\0", "nul_or_cr 1 at 3")]
    [InlineData(Row + "\u0001", "nul_or_cr 1 at 3")]
    [InlineData("a\rb", "nul_or_cr 1 at 3")]
    [InlineData(Row + "\u0007", "")]
    [InlineData("tt|\"open", "open_quote 1 at 3")]
    [InlineData("tt|\"closed\" and more", "open_quote 1 at 3")]
    [InlineData("tt|\"", "open_quote 1 at 3")]
    public void Line_fault_is_a_finding_with_its_line(string line, string expected) =>
        Codes(Scan(File(MoviesHeader, Row, line, Row))).ShouldBe(expected);

    [Theory]
    [InlineData(@"""Dragon Ball Z: Resurrection """"F""""""")]
    [InlineData("\"a | b\"")]
    [InlineData("\"\"")]
    [InlineData("in the \"middle\" of it")]
    [InlineData(@"Phillip \Gift of Gab\")]
    [InlineData(@"\N")]
    public void Value_with_quotes_or_backslashes_is_one_field(string value) =>
        Scan(File(MoviesHeader, Row.Replace("The Shawshank Redemption|The", $"{value}|The", StringComparison.Ordinal)))
            .Findings.ShouldBeEmpty();

    [Fact]
    public void Latin_1_is_a_finding()
    {
        var content = File(MoviesHeader, Row)
            .Concat(Encoding.Latin1.GetBytes(Row.Replace("Andy", "André", StringComparison.Ordinal) + "\n"))
            .ToArray();

        Codes(Scan(content)).ShouldBe("not_utf8 1 at 3");
    }

    [Fact]
    public void Byte_order_mark_is_a_finding() => Codes(Scan($"\uFEFF{MoviesHeader}\n{Row}\n")).ShouldBe("bom 1 at 1");

    [Fact]
    public void File_with_crlf_is_read_and_its_lines_are_counted() =>
        Codes(Scan($"{MoviesHeader}\r\n{Row}\r\n{Row}\r\n")).ShouldBe("crlf 3 at 1");

    [Fact]
    public void Mixed_line_ends_count_where_they_are() => Codes(Scan($"{MoviesHeader}\n{Row}\r\n{Row}\n")).ShouldBe("crlf 1 at 2");

    [Theory]
    [InlineData("\n\n\n", 3, "blank_end 3 at 4")]
    [InlineData("\r\n \t \n", 3, "blank_end 2 at 4, crlf 1 at 4")]
    [InlineData(" ", 3, "blank_end 1 at 4, no_last_newline 1 at 4")]
    [InlineData("\n" + Row + "\n", 5, "field_count 1 at 4")]
    [InlineData("\n\n" + Row + "\n\n", 6, "blank_end 1 at 7, field_count 2 at 4")]
    public void Empty_line_is_a_bad_row_where_a_row_follows_and_none_at_the_end(string end, long lines, string expected)
    {
        var profile = Scan($"{MoviesHeader}\n{Row}\n{Row}\n{end}");

        profile.Lines.ShouldBe(lines);
        Codes(profile).ShouldBe(expected);
    }

    [Fact]
    public void Line_ends_of_a_carriage_return_alone_are_refused() =>
        Should.Throw<RefusedFileException>(() => Scan($"{MoviesHeader}\r{Row}\r")).Message.ShouldContain("end in a carriage return alone");

    [Theory]
    [InlineData(';', "';'")]
    [InlineData(',', "','")]
    [InlineData('\t', "tabs")]
    public void Other_separator_is_named(char separator, string named) =>
        Should
            .Throw<RefusedFileException>(() => Scan(File(MoviesHeader.Replace('|', separator))))
            .Message.ShouldContain($"with {named}, not with '|'");

    [Fact]
    public void Last_line_without_an_end_is_counted_and_found()
    {
        var profile = Scan($"{MoviesHeader}\n{Row}\n{Row[..40]}");

        profile.Lines.ShouldBe(3);
        Codes(profile).ShouldBe("field_count 1 at 3, no_last_newline 1 at 3");
    }

    [Fact]
    public void Line_of_two_megabytes_is_a_line()
    {
        var content = File(MoviesHeader, Row.Replace("Andy", new string('x', 2 << 20), StringComparison.Ordinal), Row);

        var profile = Scan(content, chunk: 1 << 16);

        profile.Lines.ShouldBe(3);
        profile.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Line_over_eight_mebibytes_is_found_and_the_next_is_read()
    {
        var content = File(MoviesHeader, new string('x', (8 << 20) + 1), "short", Row);

        Codes(Scan(content, chunk: 1 << 16)).ShouldBe("field_count 1 at 3, long_line 1 at 2");
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "is compressed")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4 }, "is compressed")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x69, 0, 0x0A, 0 }, "UTF-16")]
    [InlineData(new byte[] { 0, 0x69, 0, 0x64, 0, 0x0A }, "UTF-16")]
    [InlineData(new byte[] { 0xE9, 0x0A }, "not UTF-8")]
    public void Other_format_is_refused(byte[] content, string says) =>
        Should.Throw<RefusedFileException>(() => Scan(content)).Message.ShouldContain(says);

    [Theory]
    [InlineData(1 << 16)]
    [InlineData(4 << 20)]
    public void File_without_line_ends_is_refused_after_a_mebibyte(int chunk) =>
        Should
            .Throw<RefusedFileException>(() =>
                Scan(
                    new byte[4 << 20]
                        .Select(_ => (byte)'x')
                        .ToArray(),
                    "wars",
                    chunk
                )
            )
            .Message.ShouldContain("first MiB");
}
