using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Models;

public sealed class ModelHeaderReaderTests
{
    [Fact]
    public void A_long_list_of_guarded_tables_stands_on_several_lines()
    {
        var header = ModelHeaderReader.Read("-- Purpose: p\n-- Guards: a, b\n-- Guards: c\nselect 1", "m.sql");

        header.Guards.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void A_header_gives_its_words()
    {
        var header = ModelHeaderReader.Read(
            """
            -- Purpose: films and series
            -- Grain: one title
            -- a line that is only a comment
            -- Key: title_key
            -- Order: kind, title_key
            select 1 as a
            -- Purpose: not part of the header
            """,
            "models/refined/dim_title.sql"
        );

        header.Purpose.ShouldBe("films and series");
        header.Grain.ShouldBe("one title");
        header.Key.ShouldBe(["title_key"]);
        header.Order.ShouldBe(["kind", "title_key"]);
        header.Tests.ShouldBeEmpty();
    }

    [Fact]
    public void A_header_gives_its_tests_with_their_lines()
    {
        var header = ModelHeaderReader.Read(
            """
            -- Purpose: p
            -- Test: not_null(a, b)
            -- Test: accepted(kind: movie, series)
            -- Test: found(genre_key in dim_genre.genre_key)
            -- Test: holds(year between 1800 and 2100)
            select 1 as a
            """,
            "m.sql"
        );

        header
            .Tests.Select(test => (test.Kind, test.Subject, string.Join('+', test.Values), test.Line))
            .ShouldBe([
                (ModelTestKind.NotNull, "a, b", "", 2),
                (ModelTestKind.Accepted, "kind", "movie+series", 3),
                (ModelTestKind.Found, "genre_key", "dim_genre+genre_key", 4),
                (ModelTestKind.Holds, "year between 1800 and 2100", "", 5),
            ]);
    }

    [Fact]
    public void A_column_of_the_key_that_may_be_unknown_says_so()
    {
        var header = ModelHeaderReader.Read(
            "-- Purpose: p\n-- Key: war, decade?\n-- Test: drawn(title_id, release_year as year from dim_title)\nselect 1 as a",
            "m.sql"
        );

        header.Key.ShouldBe(["war", "decade"]);
        header.OptionalKey.ShouldBe(["decade"]);
        header.Tests.ShouldHaveSingleItem().Columns.ShouldBe(["title_id", "year"]);
        header.Tests[0].Values.ShouldBe(["dim_title", "title_id", "release_year"]);
    }

    [Theory]
    [InlineData("\uFEFF-- Purpose: p\n-- Key: a\nselect 1 as a")]
    [InlineData("-- Purpose: p\r\n-- Key: a\r\nselect 1 as a")]
    [InlineData("\n-- Purpose: p\n\n-- Key: a\nselect 1 as a")]
    public void A_byte_order_mark_blank_lines_and_either_line_end_are_read(string sql) =>
        ModelHeaderReader.Read(sql, "m.sql").Key.ShouldBe(["a"]);

    [Theory]
    [InlineData("-- Ratings in tenths: whole numbers, whose sums are exact.")]
    [InlineData("-- A title's genres: those of its line.")]
    [InlineData("-- https://developer.themoviedb.org/reference")]
    [InlineData("-- What is kept, and why")]
    public void A_comment_of_words_is_a_comment(string line) =>
        ModelHeaderReader.Read($"-- Purpose: p\n{line}\nselect 1 as a", "m.sql").Purpose.ShouldBe("p");

    [Theory]
    [InlineData("select 1", 1)]
    [InlineData("-- Purpose: p\n-- Colour: red\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- colour: red\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Grain: g\n-- Test: uniq(a)\nselect 1", 3)]
    [InlineData("-- Purpose: p\n-- Partition: year\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- accounts: yes\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Accounts: Yes\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Accounts: true\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Accounts:\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Account: yes\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Accounts = yes\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Key : a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n--Key: a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Key:a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n--  Key: a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n  -- Key: a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n--- Key: a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- KEY: a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- key: a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Keys: a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Key columns: a\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Tests: not_null(a)\nselect 1", 2)]
    [InlineData("-- Purpose: p\n\n-- key: a\nselect 1", 3)]
    [InlineData("-- Purpose: p\n-- Key: a\n-- Key: b\nselect 1", 3)]
    [InlineData("-- Purpose: p\n-- Purpose: q\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Key: a,, b\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Key: a b\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Key: a, A\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Key: rank\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Key: genre, rank\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Key: row_order\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Order: a?\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Source: Web\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Guards: dim title\nselect 1", 2)]
    [InlineData("-- Purpose: p\n-- Test: drawn(a of b)\nselect 1", 2)]
    public void A_wrong_header_is_refused_with_its_line(string sql, int line)
    {
        var error = Should.Throw<LakeException>(() => ModelHeaderReader.Read(sql, "m.sql"));

        error.Message.ShouldStartWith($"m.sql:{line}: ");
    }
}
