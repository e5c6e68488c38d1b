using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>What an engine makes of files.</summary>
public abstract class EngineViewTests(EngineFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Csv_lines_become_columns_with_exact_line_numbers()
    {
        await BindCsvAsync(
            "odd_lines",
            ["a", "b", "c"],
            screened: false,
            "a|b|c",
            "1|x|y",
            "",
            """2|say "hi"|back\|""",
            "3|\"say \"\"hi\"\"\"|\"a|b\"",
            "short|line",
            """4|"open|y""",
            """5|"closed" and more|y""",
            "long|1|2|3",
            """ "6"|""|c""",
            "last|no|end"
        );

        await ShouldGiveAsync(
            "select source_line, fault, field_count, a, b, c from odd_lines order by source_line",
            """
            source_line bigint | fault string | field_count int | a string | b string | c string
            2                  | null         | 3               | 1        | x        | y
            3                  | null         | 1               | ""       | null     | null
            4                  | null         | 4               | 2        | "say \"hi\"" | back\
            5                  | null         | 3               | 3        | "say \"hi\"" | "a|b"
            6                  | null         | 2               | short    | line     | null
            7                  | open_quote   | null            | null     | null     | null
            8                  | open_quote   | null            | null     | null     | null
            9                  | null         | 4               | long     | 1        | 2
            10                 | null         | 3               | " \"6\"" | ""       | c
            11                 | null         | 3               | last     | no       | end
            """
        );
    }

    [Fact]
    public async Task Texts_and_names_never_leave_their_quotes()
    {
        string[] texts =
        [
            "",
            "o'neil",
            "'",
            "''",
            "\\",
            "\\'",
            "a\\",
            "'; drop table x; --",
            "\"q\"",
            "`b`",
            "${env:HOME}",
            "%41",
            "{y}",
            "line\nfeed",
            "é🎬",
            "/* c */",
            "\\n\\u0041",
        ];
        string[] names = ["o'neil", "b`b", "c;d", "${env:HOME}", "%41", "e.f", "g, h", "--", "é"];
        await BindCsvAsync("hostile_names", [.. names, "q\"q", "back\\"], screened: false, "header", "1|2|3|4|5|6|7|8|9|10|11");

        var said = await fixture.Engine.QueryAsync(
            new SelectText($"select {string.Join(", ", texts.Select((text, i) => $"{PortableText.Literal(text)} as t{i}"))}", "test"),
            Cancellation
        );
        var read = await fixture.Engine.QueryAsync(
            new SelectText($"select {string.Join(", ", names.Select(PortableText.Name))} from hostile_names", "test"),
            Cancellation
        );
        var all = await fixture.Engine.QueryAsync(new SelectText("select * from hostile_names", "test"), Cancellation);

        said.Rows[0].ShouldBe(texts);
        read.Columns.Select(column => column.Name).ShouldBe(names);
        read.Rows[0].ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
        all.Columns.Select(column => column.Name).TakeLast(2).ShouldBe(["q\"q", "back\\"]);
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("a\\")]
    [InlineData("a\nb")]
    public void Name_that_engines_would_read_differently_is_refused(string name) =>
        Should.Throw<LakeException>(() => PortableText.Name(name)).Message.ShouldContain("cannot be the name of a table or column");

    [Fact]
    public async Task Csv_lines_that_screening_marked_keep_their_raw_text()
    {
        await BindCsvAsync(
            "marked_lines",
            ["a", "b"],
            screened: true,
            "a|b",
            "1|x",
            "\u0002not_utf8\u00022|\\xFF",
            "\u0002\u0002\u0002starts|so",
            "3|\u0002"
        );

        await ShouldGiveAsync(
            "select source_line, line, fault, field_count, a, b from marked_lines order by source_line",
            """
            source_line bigint | line string | fault string | field_count int | a string | b string
            2 | "1|x" | null | 2 | 1 | x
            3 | "2|\\xFF" | not_utf8 | null | null | null
            4 | "\u0002starts|so" | null | 2 | "\u0002starts" | so
            5 | "3|\u0002" | null | 2 | 3 | "\u0002"
            """
        );
    }

    [Fact]
    public async Task Staged_records_become_texts_arrays_and_structs()
    {
        var file = fixture.NewFile("ndjson");
        await File.WriteAllTextAsync(
            file,
            """
            {"source_file":"a.json","source_record":1,"received":7,"dt":"2024-05-01","fault":null,"raw_text":"{}","id":"2.70","adult":"true","parent":{"id":"9"},"genres":[{"id":"1","name":"Drama"},{"id":null,"name":"x"}]}
            {"source_file":"a.json","source_record":2,"received":7,"dt":"2024-05-01","fault":"not_json","raw_text":"{"}

            """,
            Cancellation
        );
        RecordField id = new("id", RecordFieldType.Integer, []);
        RecordField name = new("name", RecordFieldType.Text, []);
        await fixture.Engine.BindRecordsAsync(
            new RecordView(
                "records",
                [
                    id,
                    new("adult", RecordFieldType.Boolean, []),
                    new("parent", RecordFieldType.Object, [id]),
                    new("genres", RecordFieldType.Objects, [id, name]),
                ],
                [file]
            ),
            Cancellation
        );

        await ShouldGiveAsync(
            "select source_record, received, dt, fault, id, adult, parent, genres from records order by source_record",
            """
            source_record bigint | received bigint | dt date    | fault string | id string | adult string | parent struct<id:string> | genres array<struct<id:string,name:string>>
            1                    | 7               | 2024-05-01 | null         | 2.70      | true         | {"id": "9"}              | [{"id": "1", "name": "Drama"}, {"id": null, "name": "x"}]
            2                    | 7               | 2024-05-01 | not_json     | null      | null         | null                     | null
            """
        );
    }

    [Fact]
    public async Task Table_is_read_back_as_written_part_by_part()
    {
        var parts = new List<TableViewPart>();
        foreach (var day in (string[])["2024-05-01", "2024-05-02"])
        {
            var folder = Path.Combine(fixture.NewFolder(), $"dt={day}");
            var written = await fixture.Engine.WriteAsync(
                new SelectText($"select cast(1 as bigint) as id, cast(6.5 as decimal(3,1)) as rating, split('a,{day}', ',') as g", "test"),
                [],
                folder,
                null,
                Cancellation
            );
            var file = Path.Combine(folder, written.Files.ShouldHaveSingleItem().Name);
            written.Files[0].Rows.ShouldBe(1);
            Directory.GetFileSystemEntries(folder).ShouldBe([file]);
            parts.Add(new TableViewPart(day, [file]));
        }
        IReadOnlyList<TableColumn> columns =
        [
            new("id", "bigint"),
            new("rating", "decimal(3,1)"),
            new("dt", "date"),
            new("g", "array<string>"),
        ];
        await fixture.Engine.BindTableAsync(new TableView("days", columns, parts), Cancellation);
        await fixture.Engine.BindTableAsync(new TableView("no_days", columns, []), Cancellation);

        await ShouldGiveAsync(
            "select * from days union all select * from no_days order by dt",
            """
            id bigint | rating decimal(3,1) | dt date    | g array<string>
            1         | 6.5                 | 2024-05-01 | ["a", "2024-05-01"]
            1         | 6.5                 | 2024-05-02 | ["a", "2024-05-02"]
            """
        );
    }

    [Fact]
    public async Task Table_of_a_year_of_parts_is_read_with_each_days_date()
    {
        var day = new DateOnly(2024, 1, 1);
        var first = await EngineFixture.WriteFileAsync(
            fixture.Engine,
            new SelectText("select cast(x as bigint) as id from range(10) as t(x)", "test"),
            fixture.NewFolder(),
            Cancellation
        );
        var parts = new List<TableViewPart>();
        for (var i = 0; i < 365; i++)
        {
            var dt = day.AddDays(i).ToString("yyyy-MM-dd");
            var file = InPartition(dt);
            File.Copy(first, file);
            parts.Add(new TableViewPart(dt, [file]));
        }

        await fixture.Engine.BindTableAsync(new TableView("year", [new("dt", "date"), new("id", "bigint")], parts), Cancellation);

        await ShouldGiveAsync(
            "select count(*) as n, count(distinct dt) as days, max(dt) as last, cast(sum(day(dt) * id) as bigint) as s from year",
            """
            n bigint | days bigint | last date  | s bigint
            3650     | 365         | 2024-12-30 | 258120
            """
        );
    }

    [Fact]
    public async Task Csv_of_several_blocks_is_numbered_line_by_line()
    {
        // Lines of odd lengths, so that blocks begin inside, at and after a line.
        var file = fixture.NewFile("csv");
        await using (var writer = new StreamWriter(file))
        {
            await writer.WriteAsync("n|text\n");
            for (var i = 2; i <= 700_000; i++)
                await writer.WriteAsync($"{i}|{new string('x', i % 97)}\n");
        }
        await fixture.Engine.BindCsvAsync(
            new CsvView(
                "blocks",
                ["n", "text"],
                [new CsvFile(file, "Raw/blocks.csv", Screened: false)],
                Directory.CreateDirectory(fixture.NewFolder()).FullName
            ),
            Cancellation
        );

        await ShouldGiveAsync(
            "select count(*) as n, count(case when cast(source_line as string) <> n then 1 end) as wrong, max(source_line) as last from "
                + "blocks",
            """
            n bigint | wrong bigint | last bigint
            699999   | 0            | 700000
            """
        );
    }

    private string InPartition(string dt)
    {
        var file = fixture.NewFile("parquet");
        return Path.Combine(Directory.CreateDirectory(Path.Combine(fixture.Folder, $"dt={dt}")).FullName, Path.GetFileName(file));
    }

    private async Task BindCsvAsync(string name, IReadOnlyList<string> columns, bool screened, params string[] lines)
    {
        var file = fixture.NewFile("csv");
        await File.WriteAllTextAsync(file, string.Join('\n', lines), Cancellation);
        await fixture.Engine.BindCsvAsync(
            new CsvView(name, columns, [new CsvFile(file, "Raw/x.csv", screened)], fixture.Folder),
            Cancellation
        );
    }

    private async Task ShouldGiveAsync(string sql, string expected)
    {
        var result = await fixture.Engine.QueryAsync(new SelectText(sql, "test"), Cancellation);

        GoldenDifference.ShouldBeNone(GoldenTable.Of(result).ToString(), GoldenTable.Parse(expected).ToString(), sql);
    }
}
