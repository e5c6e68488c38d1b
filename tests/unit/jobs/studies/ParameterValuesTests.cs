using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Studies;

public sealed class ParameterValuesTests
{
    private static readonly Dictionary<string, Study> Studies = new(StringComparer.Ordinal)
    {
        ["comedy"] = new Study(
            "comedy",
            "",
            "",
            "",
            [
                new StudyParameter("min_titles", "int", "50", ""),
                new StudyParameter("share", "double", "0.5", ""),
                new StudyParameter("genre", "text", null, ""),
                new StudyParameter("languages", "texts", "es,pt", ""),
                new StudyParameter("source", "text", "tmdb", "") { Values = ["tmdb", "imdb"] },
            ]
        ),
    };

    [Fact]
    public void Defaults_are_literals_of_their_types()
    {
        Sql()
            .ShouldBe(
                """
                select cast(50 as int) as min_titles,
                    cast(0.5 as double) as share,
                    cast(null as string) as genre,
                    split(('es,pt'), ',') as languages,
                    ('tmdb') as source
                """
            );
    }

    [Fact]
    public void A_set_value_replaces_the_default()
    {
        Sql("comedy.min_titles=7", "comedy.genre=War").ShouldContain("cast(7 as int) as min_titles");
    }

    [Fact]
    public void A_text_cannot_leave_its_literal()
    {
        var sql = Sql("comedy.genre=x'); drop table t; --");

        sql.ShouldContain("('x' || chr(39) || '); drop table t; --') as genre");
    }

    [Fact]
    public void A_list_is_one_text_that_the_engine_splits()
    {
        Sql("comedy.languages=es,x'); drop table t; --")
            .ShouldContain("split(('es,x' || chr(39) || '); drop table t; --'), ',') as languages");
        Sql("comedy.languages=").ShouldContain("filter(split('', ','), x -> x <> '') as languages");
    }

    [Theory]
    [InlineData("comedy.min_titles=1; drop table t", "must be a whole number")]
    [InlineData("comedy.min_titles=1e3", "must be a whole number")]
    [InlineData("comedy.share=nan", "must be a number")]
    [InlineData("comedy.source=IMDb", "'source' must be tmdb or imdb, not 'IMDb'")]
    [InlineData("comedy.nothing=1", "has no parameter 'nothing'. It has min_titles")]
    [InlineData("drama.x=1", "there is no study 'drama'")]
    [InlineData("min_titles=1", "which study?")]
    [InlineData("comedy.min_titles", "write study.parameter=value")]
    public void A_setting_that_cannot_be_meant_is_refused(string setting, string because)
    {
        Should.Throw<LakeException>(() => Sql(setting)).Message.ShouldContain(because);
    }

    [Fact]
    public void The_study_may_be_left_out_where_one_is_asked()
    {
        ParameterValues.From(Studies, ["min_titles=7"], "comedy").SelectFor("comedy").Text.ShouldContain("cast(7 as int)");
    }

    private static string Sql(params string[] settings) => ParameterValues.From(Studies, settings).SelectFor("comedy").Text;
}
