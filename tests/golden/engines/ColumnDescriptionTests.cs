using System.Text.Json.Nodes;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Reading;
using Cinelake.Jobs.Sql;

namespace Cinelake.Tests.Golden;

/// <summary>What a SELECT says of its columns, in the files written of it.</summary>
public abstract class ColumnDescriptionTests(EngineFixture fixture)
{
    private const string Said = """it's the "key" of \ {a: 1}, größer; -- é ${env:HOME}""";

    private static readonly SelectText Select = new(
        "select cast(1 as bigint) as id, cast(6.5 as decimal(3,1)) as rating, split('a,b', ',') as g, struct(n, s) as p, "
            + "date '2024-05-01' as d, n, true as b, cast(1 as double) as x from (select cast(1 as int) as n, 'é' as s) as t",
        "test"
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Descriptions_stand_in_the_footer_of_the_file()
    {
        var (described, file) = await WriteAsync(With(Select, ("id", Said), ("p", "a pair"), ("gone", "not written")));

        described.Columns.Select(column => column.Description).ShouldBe([Said, null, null, "a pair", null, null, null, null]);
        var footer = JsonNode.Parse(await fixture.FooterAsync(file, Cancellation))!;
        var fields = footer["fields"]!
            .AsArray()
            .Select(field => $"{field!["name"]}: {WithoutNulls(field["type"]!)}{field["metadata"]!["comment"]}");
        fields.ShouldBe([
            $"id: long {Said}",
            "rating: decimal(3,1) ",
            """g: {"type":"array","elementType":"string"} """,
            """p: {"type":"struct","fields":[{"name":"n","type":"integer","metadata":{}},{"name":"s","type":"string","metadata":{}}]}"""
                + " a pair",
            "d: date ",
            "n: integer ",
            "b: boolean ",
            "x: double ",
        ]);
    }

    [Theory]
    [InlineData("select cast(1 as bigint) as id")]
    [InlineData("select cast(x as bigint) as id from range(3) as t(x) union all select -1")]
    [InlineData("select cast(count(*) as bigint) as id from range(3) as t(x) group by x")]
    [InlineData("select cast(row_number() over (order by x) as int) as id from range(3) as t(x)")]
    [InlineData("select cast(x as bigint) as id from range(3) as t(x) where false")]
    [InlineData("select id from (select cast(x as bigint) as id from range(3) as t(x)) as inner_select where id = 1")]
    public async Task Descriptions_stand_in_the_footer_however_the_column_comes_about(string sql)
    {
        var (_, file) = await WriteAsync(With(new SelectText(sql, "test"), ("id", Said)));

        var footer = JsonNode.Parse(await fixture.FooterAsync(file, Cancellation))!;
        footer["fields"]![0]!["metadata"]!["comment"]!.GetValue<string>().ShouldBe(Said);
    }

    [Fact]
    public async Task Descriptions_change_no_row()
    {
        var (plain, plainFile) = await WriteAsync(Select);
        var (_, describedFile) = await WriteAsync(With(Select, ("id", Said), ("g", "a list"), ("x", "a number")));

        await fixture.Engine.BindTableAsync(new TableView("plain_rows", plain.Columns, [new(null, [plainFile])]), Cancellation);
        await fixture.Engine.BindTableAsync(new TableView("described_rows", plain.Columns, [new(null, [describedFile])]), Cancellation);

        (await TableHash.OfAsync(fixture.Engine, "described_rows", plain.Columns, Cancellation)).ShouldBe(
            await TableHash.OfAsync(fixture.Engine, "plain_rows", plain.Columns, Cancellation)
        );
    }

    private static SelectText With(SelectText select, params (string Column, string Description)[] descriptions) =>
        select with
        {
            Descriptions = descriptions.ToDictionary(said => said.Column, said => said.Description, StringComparer.Ordinal),
        };

    private async Task<(WrittenTable Table, string File)> WriteAsync(SelectText select)
    {
        var folder = fixture.NewFolder();
        var written = await fixture.Engine.WriteAsync(select, ["id"], folder, null, Cancellation);
        return (written, Path.Combine(folder, written.Files.ShouldHaveSingleItem().Name));
    }

    // Which columns may be NULL, each engine sees in its own way.
    private static string WithoutNulls(JsonNode type)
    {
        var text = type is JsonValue ? type.GetValue<string>() : type.ToJsonString();
        foreach (var known in (string[])["nullable", "containsNull"])
            text = text.Replace($"\"{known}\":true,", "")
                .Replace($",\"{known}\":true", "")
                .Replace($"\"{known}\":false,", "")
                .Replace($",\"{known}\":false", "");
        return $"{text} ";
    }
}
