using Cinelake.Ingestion.Tmdb;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class TmdbTokenTests
{
    [Theory]
    [InlineData(null, "none is set")]
    [InlineData("  ", "none is set")]
    [InlineData("0123456789abcdef0123456789ABCDEF", "short API key")]
    [InlineData("eyJ with blanks", "characters")]
    [InlineData("eyJ\r\nX-Evil: 1", "characters")]
    public void Text_that_is_no_token_is_refused_without_being_repeated(string? text, string says)
    {
        var message = Should.Throw<LakeException>(() => TmdbToken.Parse(text)).Message;

        message.ShouldContain(says);
        message.ShouldContain("API Read Access Token");
        if (!string.IsNullOrWhiteSpace(text))
            message.ShouldNotContain(text);
    }

    [Theory]
    [InlineData("ftp://api.themoviedb.org/3")]
    [InlineData("api.themoviedb.org")]
    [InlineData("https://user:secret@api.themoviedb.org/3")]
    [InlineData("https://api.themoviedb.org/3?api_key=secret")]
    public void Text_that_is_no_plain_address_is_refused_without_being_repeated(string text) =>
        Should.Throw<LakeException>(() => TmdbAddress.Parse(text)).Message.ShouldNotContain("secret");
}
