using System.Text.Json.Nodes;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.Spark;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>Tables in Spark's catalog, in folders whose names are hard to quote.</summary>
[Collection(SparkCollection.Name)]
[Trait("needs", "spark")]
public sealed class SparkCatalogTests(SparkFixture fixture) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cinelake-catalog-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Tables_are_found_in_the_folders_they_are_in_whatever_their_names()
    {
        var spark = (SparkEngine)fixture.Engine;
        var (first, second) = (FolderOf("first"), FolderOf("second"));
        var columns = (
            await spark.WriteAsync(new SelectText("select cast(1 as int) as id", "first.sql"), [], first, null, Cancellation)
        ).Columns;
        await spark.WriteAsync(new SelectText("select cast(2 as int) as id", "second.sql"), [], second, null, Cancellation);
        CatalogTable Whole(string folder) => new("numbers", """it's "a" \ ${env:HOME}; -- comment""", columns, null, [("", folder)]);
        var parted = new CatalogTable(
            "study/parted",
            "by day",
            [.. columns, new TableColumn("dt", "date")],
            "dt",
            [("2024-03-31", first), ("2024-04-30", second)]
        );

        await spark.RegisterAsync("films", [Whole(first), parted], Cancellation);
        var before = await RowsAsync("select id from films.numbers");
        await spark.RegisterAsync("films", [Whole(second), parted], Cancellation);

        before.ShouldBe(["1"]);
        (await RowsAsync("select id from films.numbers")).ShouldBe(["2"]);
        (await RowsAsync("select concat_ws(' ', cast(id as string), cast(dt as string)) from films.study__parted order by 1")).ShouldBe([
            "1 2024-03-31",
            "2 2024-04-30",
        ]);
        // The session reads texts as before.
        (await RowsAsync("""select 'a\nb' as text""")).ShouldBe([@"a\nb"]);
    }

    [Fact]
    public async Task Columns_of_a_table_have_what_they_hold_as_comments()
    {
        const string said = """it's "a" \ ${env:HOME}; -- comment""";
        var spark = (SparkEngine)fixture.Engine;
        var place = FolderOf("described");
        await spark.WriteAsync(new SelectText("select cast(1 as int) as id", "test"), [], place, null, Cancellation);
        IReadOnlyList<TableColumn> columns = [new("id", "int") { Description = said }];

        await spark.RegisterAsync("described", [new CatalogTable("numbers", "", columns, null, [("", place)])], Cancellation);

        // A column that is read and written as it is keeps the table's comment.
        var copy = await EngineFixture.WriteFileAsync(
            spark,
            new SelectText("select id from described.numbers", "test"),
            fixture.NewFolder(),
            Cancellation
        );
        var footer = JsonNode.Parse(await fixture.FooterAsync(copy, Cancellation))!;
        footer["fields"]![0]!["metadata"]!["comment"]!.GetValue<string>().ShouldBe(said);
    }

    [Fact]
    public async Task Place_that_Spark_would_read_as_a_pattern_is_refused()
    {
        var table = new CatalogTable("numbers", "", [new TableColumn("id", "int")], null, [("", "s3://bucket/a[1]/numbers")]);

        (
            await Should.ThrowAsync<LakeException>(() => ((SparkEngine)fixture.Engine).RegisterAsync("films", [table], Cancellation))
        ).Message.ShouldContain("reads the '[' in it as a pattern");
    }

    private string FolderOf(string name) => Path.Combine(folder.CreateSubdirectory("o'neil \"q\" `b` ;d $x %41,#+ é--").FullName, name);

    private async Task<IEnumerable<string>> RowsAsync(string sql) =>
        (await fixture.Engine.QueryAsync(new SelectText(sql, "test"), Cancellation)).Rows.Select(row => $"{row[0]}");
}
