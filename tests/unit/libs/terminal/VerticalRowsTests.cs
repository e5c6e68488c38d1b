using Cinelake.Terminal;

namespace Cinelake.Tests.Unit.Terminal;

public sealed class VerticalRowsTests
{
    private static readonly Result Films = new(
        ["title", "runtime_minutes"],
        [
            ["A very long title of a short film", 24],
            ["電影", null],
        ]
    );

    [Fact]
    public void Each_row_has_its_number_and_a_line_a_column() =>
        VerticalRows
            .Lines(Films, width: null)
            .ShouldBe([
                "",
                "row 1",
                "title:           A very long title of a short film",
                "runtime_minutes: 24",
                "",
                "row 2",
                "title:           電影",
                "runtime_minutes:",
                "",
            ]);

    [Fact]
    public void A_value_goes_on_below_itself_at_the_terminal_s_edge() =>
        VerticalRows
            .Lines(Films with { Rows = [Films.Rows[0]] }, width: 40)
            .ShouldBe(["", "title:           A very long title of a", "                 short film", "runtime_minutes: 24", ""]);

    [Fact]
    public void Long_names_stand_above_their_values() =>
        VerticalRows
            .Lines(Films with { Rows = [Films.Rows[0]] }, width: 20)
            .ShouldBe(["", "title:", "  A very long title", "  of a short film", "runtime_minutes:", "  24", ""]);
}
