using Cinelake.Terminal;
using CsCheck;

namespace Cinelake.Tests.Unit.Terminal;

public sealed class FittedTableTests
{
    private static readonly Result Films = new(
        ["title_key", "kind", "title", "release_date", "overview", "genres", "rating"],
        [
            [
                121803466097733L,
                "movie",
                "電影之夜：一個很長很長的片名",
                new DateOnly(2004, 5, 16),
                new string('x', 30) + " " + string.Join(' ', Enumerable.Repeat("word", 60)),
                new List<object?> { "Drama", null, "Comédie" },
                6.5m,
            ],
            [4724170115404481L, "series", "11:14", null, null, null, 7.25m],
        ]
    );

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal_and_what_does_not_fit_is_named(int width)
    {
        var table = new FittedTable(Films, width);

        table.Lines.ShouldAllBe(line => CellText.Width(line) <= width);
        var text = string.Join(' ', table.Lines);
        Films.Columns.ShouldAllBe(column => text.Contains(column, StringComparison.Ordinal));
        text.Contains("--vertical", StringComparison.Ordinal).ShouldBe(!table.IsWhole);
    }

    [Fact]
    public void Eighty_cells_show_the_columns_that_fit_and_name_the_others()
    {
        new FittedTable(Films, 80).Lines.ShouldBe([
            "",
            "         title_key   kind     title              release_date   overview",
            "────────────────────────────────────────────────────────────────────────────────",
            "   121803466097733   movie    電影之夜：一個很   2004-05-16     xxxxxxxxxxxxxxxx",
            "                              長很長的片名                      xxxxxxxxxxxxxx",
            "                                                                word word word…",
            "  4724170115404481   series   11:14",
            "",
            "2 more columns: genres, rating. --wide prints all of them, --vertical one row",
            "below another.",
        ]);
    }

    [Fact]
    public void A_long_text_takes_three_lines_and_says_that_it_is_cut()
    {
        var result = new Result(
            ["n", "overview"],
            [
                [1, string.Join(' ', Enumerable.Repeat("word", 60))],
            ]
        );

        var table = new FittedTable(result, 40);

        table.Lines.ShouldBe([
            "",
            "  n   overview",
            "────────────────────────────────────────",
            "  1   word word word word word word word",
            "      word word word word word word word",
            "      word word word word word word…",
            "",
            "Texts that end with … are cut:",
            "--vertical and --wide print them whole.",
        ]);
        table.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void A_table_that_fits_is_whole_and_has_no_notes()
    {
        var table = new FittedTable(
            new Result(
                ["a", "b"],
                [
                    [1, "x"],
                    [22, null],
                ]
            ),
            40
        );

        table.Lines.ShouldBe(["", "   a   b", "──────────", "   1   x", "  22", ""]);
        table.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Of_any_result_no_line_is_too_wide_no_column_is_squeezed_and_none_is_lost() =>
        (
            from columns in Gen.Int[1, 12]
            from rows in Gen.OneOf(
                    Gen.Int[-9, 999_999].Select(object? (number) => number),
                    Gen.String[0, 60].Select(object? (text) => text),
                    Gen.Const((object?)null),
                    Gen.Const((object?)"電影 電影 電影 電影 電影 電影")
                )
                .Array[columns]
                .Array[0, 5]
            from width in Gen.Int[40, 200]
            select (new Result([.. Enumerable.Range(0, columns).Select(column => $"column_{column}")], rows), width)
        ).Sample(
            sample =>
            {
                var (result, width) = sample;

                var lines = new FittedTable(result, width).Lines;

                lines.ShouldAllBe(line => CellText.Width(line) <= width);
                var text = string.Join(' ', lines);
                result.Columns.ShouldAllBe(column => text.Contains(column, StringComparison.Ordinal));
            },
            iter: 1_000,
            threads: 1
        );

    [Theory]
    [InlineData("", 10, "")]
    [InlineData("one two", 10, "one two")]
    [InlineData("one two three", 10, "one two|three")]
    [InlineData("abcdefghijklmno", 10, "abcdefghij|klmno")]
    [InlineData("電影電影電影", 5, "電影|電影|電影")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301")]
    [InlineData("🎬🎬🎬", 4, "🎬🎬|🎬")]
    [InlineData("ten  cells later", 5, "ten|cells|later")]
    public void Lines_are_broken_at_spaces_and_never_within_a_letter(string text, int width, string lines) =>
        CellText.Lines(text, width).ShouldBe(lines.Split('|'));

    [Fact]
    public void Lines_of_any_text_hold_all_of_it_but_spaces() =>
        (from text in Gen.String from width in Gen.Int[2, 40] select (text, width)).Sample(
            sample =>
            {
                var lines = CellText.Lines(sample.text, sample.width);

                return lines.All(line => CellText.Width(line) <= sample.width) && Blackened(string.Concat(lines)) == Blackened(sample.text);
            },
            iter: 2_000,
            threads: 1
        );

    private static string Blackened(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
