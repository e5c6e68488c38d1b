using Cinelake.Jobs.Sql;
using CsCheck;

namespace Cinelake.Tests.Unit.Jobs.Sql;

/// <summary>A SQL text taken apart.</summary>
public sealed class SqlTokensTests
{
    [Theory]
    [InlineData("select 'it''s -- no' as t", "Name Text Name Name")]
    [InlineData("a -- b 'c'\n+ 1.5e-3", "Name LineComment Sign Number")]
    [InlineData("/* a /* b */ 'c */ \"x\"\"y\"", "BlockComment QuotedName")]
    [InlineData("f(x.y, .5)", "Name Sign Name Sign Name Sign Number Sign")]
    [InlineData("größe_1$ <> 12e", "Name Sign Sign Number Name")]
    [InlineData("'open\n-- still", "Text")]
    [InlineData("/* open", "BlockComment")]
    public void Text_is_taken_apart_into_strings_comments_names_numbers_and_signs(string sql, string kinds)
    {
        var tokens = SqlTokens.Of(sql).Where(token => token.Kind != SqlTokenKind.Blank);

        string.Join(' ', tokens.Select(token => token.Kind)).ShouldBe(kinds);
    }

    [Fact]
    public void Tokens_together_are_the_text_whatever_it_is()
    {
        var letters = Gen.Char["abz_09.'\"-*/()[]{},; \n\té\\$eE+"];

        Gen.String[letters, 0, 60]
            .Sample(sql =>
            {
                var tokens = SqlTokens.Of(sql);
                string.Concat(tokens.Select(token => token.Text)).ShouldBe(sql);
                tokens.ShouldAllBe(token =>
                    token.Text.Length > 0 && sql.IndexOf(token.Text, token.Start, StringComparison.Ordinal) == token.Start
                );
            });
    }
}
