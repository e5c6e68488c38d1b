using Cinelake.Jobs.Studies;

namespace Cinelake.Tests.Unit.Jobs.Studies;

public sealed class ParameterUseTests
{
    private static readonly Study Dramas = new(
        "dramas",
        "",
        "",
        "",
        [
            new StudyParameter("source", "text", "tmdb", ""),
            new StudyParameter("min_votes", "int", null, ""),
            new StudyParameter("from_year", "int", "2000", ""),
        ]
    );

    [Theory]
    [InlineData("select 1 as a from title where release_year >= (select from_year from params)", "from_year")]
    [InlineData(
        "with choice as (\n    select source, coalesce(min_votes, 50) as min_votes\n    from params\n) select source from choice",
        "source, min_votes"
    )]
    [InlineData("select title_key from bridge where source = 'imdb' and size((select from_year from params)) = 0", "from_year")]
    [InlineData("select source, min_votes from title", "")]
    public void A_question_reads_the_parameters_that_it_selects_from_params(string sql, string names)
    {
        string.Join(", ", ParameterUse.In(Dramas, sql).Select(parameter => parameter.Name)).ShouldBe(names);
    }
}
