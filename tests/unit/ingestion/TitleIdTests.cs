using Cinelake.Ingestion.Tmdb;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class TitleIdTests
{
    [Theory]
    [InlineData("tt0111161", true)]
    [InlineData("tt10356932", true)]
    [InlineData("tt011116", false)]
    [InlineData("tt0111161\n", false)]
    [InlineData("TT0111161", false)]
    [InlineData(null, false)]
    public void A_title_id_is_tt_and_seven_or_more_digits(string? text, bool expected)
    {
        TitleId.TryParse(text, out _).ShouldBe(expected);
    }
}
