using Cinelake.Jobs.Models;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Models;

public sealed class ModelGraphTests
{
    [Fact]
    public void Models_come_after_those_they_read()
    {
        var ordered = ModelGraph.Order([Refined("a", "b"), Refined("b", "credits"), Trusted("credits", "csv")], [], ["csv"]);

        ordered.Select(model => model.Name).ShouldBe(["credits", "b", "a"]);
    }

    [Fact]
    public void A_circle_is_named()
    {
        var error = Should.Throw<LakeException>(() => ModelGraph.Order([Refined("a", "b"), Refined("b", "c"), Refined("c", "a")], [], []));

        error.Message.ShouldContain("a -> b -> c -> a");
    }

    [Fact]
    public void An_unknown_table_is_told_with_its_place_and_what_may_be_meant()
    {
        var error = Should.Throw<SelectException>(() =>
            ModelGraph.Order([Refined("dim_title", "credits"), Refined("a", "dim_titles"), Trusted("credits", "csv")], [], ["csv"])
        );

        error.Message.ShouldStartWith("models/a.sql:1:15: there is no table 'dim_titles'");
        error.Message.ShouldContain("perhaps: dim_title");
    }

    [Fact]
    public void An_answer_reads_refined_only()
    {
        var answer = Model("study/question", Stage.Answers, "credits");

        var error = Should.Throw<SelectException>(() => ModelGraph.Order([answer, Trusted("credits", "csv")], [], ["csv"]));

        error.Message.ShouldContain("'credits' is out of reach here");
    }

    [Fact]
    public void A_trusted_table_reads_one_source()
    {
        Should
            .Throw<LakeException>(() => ModelGraph.Order([Trusted("credits", "csv", "json")], [], ["csv", "json"]))
            .Message.ShouldContain("exactly one source");
    }

    [Fact]
    public void Two_models_of_one_name_are_refused()
    {
        Should
            .Throw<LakeException>(() => ModelGraph.Order([Trusted("a", "csv"), Refined("a", "a")], [], ["csv"]))
            .Message.ShouldContain("rename one of the files");
    }

    private static Model Trusted(string name, params string[] reads) => Model(name, Stage.Trusted, reads);

    private static Model Refined(string name, params string[] reads) => Model(name, Stage.Refined, reads);

    private static Model Model(string name, Stage stage, params string[] reads) =>
        new()
        {
            Name = name,
            Stage = stage,
            Select = new SelectText($"select * from {string.Join(", ", reads)}", $"models/{name}.sql"),
            Header = new ModelHeader { Purpose = "p" },
            Reads = reads.Select(read => new TableName(read, 14)).ToList(),
        };
}
