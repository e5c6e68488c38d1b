using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Planning;

public sealed class BuildPlanTests
{
    public static TheoryData<string> Cases => [.. PlanCases.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Plan_says_what_a_build_does_and_is_decided_when_inputs_are_known(string name)
    {
        var item = PlanCases.All.Single(item => item.Name == name);
        var lake = item.Change(SmallLake.Built());

        var plan = lake.Plan();
        var before = Told(plan);
        lake.Build(plan);

        before.ShouldBe(item.Planned);
        Told(plan).ShouldBe(item.Done);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Build_leaves_nothing_to_do(string name)
    {
        var lake = PlanCases.All.Single(item => item.Name == name).Change(SmallLake.Built());

        var again = lake.Build(lake.Plan()) with { Damaged = [], Options = lake.Options with { Full = false, FromDt = null } };

        again.Plan().IsUpToDate.ShouldBeTrue();
        Told(again.Plan()).ShouldBeEmpty();
    }

    [Fact]
    public void First_build_builds_all()
    {
        var plan = new SmallLake().Plan();

        plan.IsUpToDate.ShouldBeFalse();
        Told(plan)
            .ShouldBe([
                "film Local/CSV/films/a.csv: build, new",
                "film Local/CSV/films/b.csv: build, new",
                "day dt=2024-03-30: build, new",
                "day dt=2024-03-31: build, new",
                "dim_film: build, an input is built",
                "fact_day: build, an input is built",
                "comedy/top: build, an input is built",
            ]);
    }

    [Fact]
    public void Zone_that_only_loses_a_part_is_published_without_it()
    {
        var lake = SmallLake.Built();

        var without = lake with { Raw = [.. lake.Raw.Skip(1)] };
        var built = without.Build(without.Plan());

        built.Trusted!.Tables.Single(table => table.Name == "film").Parts.Select(part => part.Name).ShouldBe(["Local/CSV/films/b.csv"]);
        built.Trusted.Tables.Single(table => table.Name == "day").ShouldBe(lake.Trusted!.Tables.Single(table => table.Name == "day"));
    }

    [Fact]
    public void Zone_whose_inputs_turn_out_equal_is_not_published_again()
    {
        var lake = SmallLake.Built();
        var again = lake with { Options = lake.Options with { FromDt = CollectionDate.Parse("2024-03-31") } };
        var plan = again.Plan();
        plan.Changes(Zone.Refined).ShouldBeTrue();

        var built = again.Build(plan);

        plan.Changes(Zone.Trusted).ShouldBeTrue();
        plan.Changes(Zone.Refined).ShouldBeFalse();
        built.Refined.ShouldBeSameAs(lake.Refined);
    }

    [Fact]
    public void Answer_that_is_true_no_more_goes_with_the_next_publication_up_to_refined()
    {
        var lake = SmallLake.Built();

        var question = lake.Change("comedy/top", "select 2 as top").Until(Stage.Refined);
        var both = question.Change("dim_film", "select 2 as dim");

        question.Plan().IsUpToDate.ShouldBeTrue();
        both.Build(both.Plan()).Refined!.Tables.Select(table => table.Name).ShouldBe(["dim_film", "fact_day"]);
    }

    [Fact]
    public void Build_of_trusted_leaves_what_is_above_as_it_is()
    {
        var lake = SmallLake.Built().Change("dim_film", "select 2 as dim").Until(Stage.Trusted);

        lake.Plan().IsUpToDate.ShouldBeTrue();
    }

    [Fact]
    public void Damaged_refused_rows_are_built_again_with_the_part_that_refused_them()
    {
        var refused = new TablePart
        {
            Name = "film:Local/CSV/films/a.csv",
            Fingerprint = "x",
            Run = "run",
            Rows = 1,
            Files = [new TableFile("Trusted/rejects/1.parquet", 1, "x", 1)],
        };
        var lake = SmallLake.Built();
        var tables = lake.Trusted!.Tables.Select(table =>
            table.Name == ModelProject.RejectsTable ? table with { Parts = [refused] } : table
        );

        var damaged = lake with { Trusted = lake.Trusted with { Tables = [.. tables] }, Damaged = ["Trusted/rejects/1.parquet"] };

        Told(damaged.Plan())[0].ShouldBe("film Local/CSV/films/a.csv: build, Trusted/rejects/1.parquet is gone");
    }

    private static List<string> Told(BuildPlan plan) =>
        [
            .. from table in plan.Tables
            from part in table.Parts
            where part.Action != PlannedAction.Keep
            select $"{table.Name}{(part.Name.Length > 0 ? $" {part.Name}" : "")}: {part.Action.ToString().ToLowerInvariant()}, "
                + $"{part.Reason}",
        ];
}
