using Cinelake.Jobs.Planning;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Models;

/// <summary>What reads a seed, on a copy of the project with one more.</summary>
public sealed class SeedTests : IDisposable
{
    private const string Text = "# Purpose: p\n# Source: s\n# Key: code\n# code: c\ncode string\nx\n";
    private readonly ProjectCopy project = new();

    [Theory]
    [InlineData("models/seeds/letter.csv", "models/refined/extra.sql", "extra", "letter")]
    [InlineData("models/seeds/letter.csv", "studies/comedy/tables/extra.sql", "comedy/extra", "letter")]
    [InlineData("models/seeds/letter.csv", "studies/comedy/questions/extra.sql", "comedy/extra", "letter")]
    [InlineData("studies/comedy/seeds/letter.csv", "studies/comedy/tables/extra.sql", "comedy/extra", "comedy/letter")]
    [InlineData("studies/comedy/seeds/letter.csv", "studies/comedy/questions/extra.sql", "comedy/extra", "comedy/letter")]
    public void A_model_reads_a_seed_by_its_short_name(string file, string model, string name, string seed)
    {
        project.Write(file, Text);
        project.Write(
            model,
            "-- Purpose: p\n-- Test: found(a in letter.code)\nselect cast(code as string) as a from letter cross join dim_title"
        );

        var read = project.Load().Models.Single(found => found.Name == name);

        read.Seeds.ShouldHaveSingleItem().Name.ShouldBe(seed);
        read.Tables.ShouldBe(["dim_title"]);
        read.Header.Tests.ShouldHaveSingleItem().Values.ShouldBe([seed, "code"]);
    }

    [Fact]
    public void A_test_reads_a_seed()
    {
        project.Write("models/seeds/letter.csv", Text);
        project.Write(
            "studies/comedy/tests/extra.sql",
            "-- Purpose: p\n-- Guards: comedy/factors\nselect cast(code as string) as a from letter"
        );

        project.Load().TestSelects.Single(test => test.Name == "comedy/extra").Seeds.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_model_is_built_again_when_a_row_of_a_seed_changes_but_not_for_a_description()
    {
        project.Write("models/seeds/letter.csv", Text);
        project.Write("models/refined/extra.sql", "-- Purpose: p\nselect cast(code as string) as a from letter");
        var before = Hash();

        project.Write("models/seeds/letter.csv", Text.Replace("# Source: s", "# Source: elsewhere", StringComparison.Ordinal));
        var described = Hash();
        project.Write("models/seeds/letter.csv", Text + "y\n");
        var more = Hash();

        described.ShouldBe(before);
        (more == before).ShouldBeFalse();

        string Hash() => Fingerprint.OfTable(project.Load().Models.Single(model => model.Name == "extra"), [], "");
    }

    [Theory]
    [InlineData("models/seeds/dim_title.csv", "models/refined/dim_title.sql has the name 'dim_title' too")]
    [InlineData("studies/comedy/seeds/dim_title.csv", "models/refined/dim_title.sql has the name 'dim_title' too")]
    [InlineData("studies/comedy/seeds/factors.csv", "studies/comedy/questions/factors.sql has the name 'factors' too")]
    [InlineData("models/seeds/movies_csv.csv", "sources/movies_csv.json has the name 'movies_csv' too")]
    [InlineData("models/seeds/params.csv", "'params' cannot name a study table or a seed")]
    [InlineData("models/seeds/refused.csv", "'refused' cannot name a study table or a seed")]
    [InlineData("models/seeds/Two Words.csv", "'Two Words' cannot name a study table or a seed")]
    public void A_name_that_means_something_else_is_refused(string file, string what)
    {
        project.Write(file, Text);

        Should.Throw<LakeException>(project.Load).Message.ShouldStartWith($"{file}:1: {what}");
    }

    [Fact]
    public void A_seed_of_a_study_may_not_have_the_name_of_one_of_all()
    {
        project.Write("models/seeds/letter.csv", Text);
        project.Write("studies/comedy/seeds/letter.csv", Text);

        Should.Throw<LakeException>(project.Load).Message.ShouldContain("/seeds/letter.csv has the name 'letter' too");
    }

    [Theory]
    [InlineData("models/refined/extra.sql", "from letter", "perhaps: comedy/letter")]
    [InlineData("models/refined/extra.sql", "from \"comedy/letter\"", "there is no table 'comedy/letter'")]
    [InlineData("studies/crime-and-war/questions/extra.sql", "from letter", "perhaps: comedy/letter")]
    [InlineData("studies/comedy/questions/extra.sql", "from letters", "perhaps: letter")]
    [InlineData(
        "studies/comedy/questions/extra.sql",
        "from letter\n-- Test: found(a in letter.codes)",
        "'Test' names 'codes', which comedy/letter does not have"
    )]
    public void A_seed_out_of_reach_is_refused(string file, string from, string what)
    {
        project.Write("studies/comedy/seeds/letter.csv", Text);
        var (read, test) = from.Split('\n') is [var first, var second] ? (first, second + "\n") : (from, "");
        project.Write(file, $"-- Purpose: p\n{test}select cast('x' as string) as a {read}");

        var error = Should.Throw<LakeException>(project.Load);

        error.Message.ShouldStartWith($"{file}:2:");
        error.Message.ShouldContain(what);
    }

    /// <inheritdoc/>
    public void Dispose() => project.Dispose();
}
