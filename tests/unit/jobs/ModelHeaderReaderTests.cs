using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs;

public sealed class ModelHeaderReaderTests
{
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
            """, "models/refined/dim_title.sql");

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
            """, "m.sql");

        header.Tests.Select(test => (test.Kind, test.Subject, string.Join('+', test.Values), test.Line)).ShouldBe(
        [
            (ModelTestKind.NotNull, "a, b", "", 2),
            (ModelTestKind.Accepted, "kind", "movie+series", 3),
            (ModelTestKind.Found, "genre_key", "dim_genre+genre_key", 4),
            (ModelTestKind.Holds, "year between 1800 and 2100", "", 5),
        ]);
    }

    [Theory]
    [InlineData("select 1", "m.sql:1: ")]
    [InlineData("-- Purpose: p\n-- Colour: red\nselect 1", "m.sql:2: ")]
    [InlineData("-- Purpose: p\n-- Grain: g\n-- Test: uniq(a)\nselect 1", "m.sql:3: ")]
    [InlineData("-- Purpose: p\n-- Partition: year\nselect 1", "m.sql:2: ")]
    public void A_wrong_header_is_refused_with_its_line(string sql, string where)
    {
        var error = Should.Throw<LakeException>(() => ModelHeaderReader.Read(sql, "m.sql"));

        error.Message.ShouldStartWith(where);
    }
}
