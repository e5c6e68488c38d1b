using System.Text;
using System.Text.Json;
using Cinelake.Jobs.Sources;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>What becomes of raw JSON.</summary>
public sealed class RecordStagingTests
{
    private static readonly SourceDeclaration Films = new()
    {
        Name = "films",
        Text = "",
        Format = RawFormat.Json,
        Kind = "films",
        Required = ["imdb_id"],
        Fields =
        [
            new("id", RecordFieldType.Integer, []),
            new("title", RecordFieldType.Text, []),
            new("popularity", RecordFieldType.Number, []),
            new("adult", RecordFieldType.Boolean, []),
            new("parent", RecordFieldType.Object, [new("name", RecordFieldType.Text, [])]),
            new("genres", RecordFieldType.Objects, [new("id", RecordFieldType.Integer, [])]),
        ],
    };

    [Theory]
    [InlineData(
        """{"imdb_id":null,"id":7,"title":"x","popularity":1.50,"adult":true,"""
            + """ "parent":{"name":"p","other":{}},"genres":[{"id":1},{}],"more":[1,[2]]}""",
        """{"id":"7","title":"x","popularity":"1.50","adult":"true","parent":{"name":"p"},"genres":[{"id":"1"},{}],"fault":null}"""
    )]
    [InlineData(
        """{"imdb_id":"","id":null,"title":null,"popularity":-1e-3,"adult":null,"parent":null,"genres":null}""",
        """{"id":null,"title":null,"popularity":"-1e-3","adult":null,"parent":null,"genres":null,"fault":null}"""
    )]
    [InlineData(
        """{"imdb_id":"","id":-999999999999,"title":"a\"\\\n\u00e9\ud83d\ude00|","genres":[]}""",
        """{"id":"-999999999999","title":"a\"\\\né\uD83D\uDE00|","genres":[],"fault":null}"""
    )]
    [InlineData("""{"imdb_id":"","id":-0,"popularity":-0.0e5}""", """{"id":"0","popularity":"0","fault":null}""")]
    [InlineData("""{"imdb_id":"","id":1,"popularity":1e-400}""", """{"id":"1","popularity":"0","fault":null}""")]
    [InlineData("""{"imdb_id":"","id":1,"popularity":999999.9999}""", """{"id":"1","popularity":"999999.9999","fault":null}""")]
    [InlineData("""{"imdb_id":"","id":1,"title":"NUL \u0000 inside"}""", """{"id":"1","title":"NUL \u0000 inside","fault":null}""")]
    public async Task Scalars_are_staged_as_the_texts_they_were_written_as(string raw, string staged)
    {
        var lines = await StageAsync(raw);

        lines.Single().ShouldBe(staged);
    }

    [Theory]
    [InlineData("""{"imdb_id":"","id":2.7}""", "json_type: id")]
    [InlineData("""{"imdb_id":"","id":1e3}""", "json_type: id")]
    [InlineData("""{"imdb_id":"","id":"1"}""", "json_type: id")]
    [InlineData("""{"imdb_id":"","title":1}""", "json_type: title")]
    [InlineData("""{"imdb_id":"","title":["x"]}""", "json_type: title")]
    [InlineData("""{"imdb_id":"","adult":"true"}""", "json_type: adult")]
    [InlineData("""{"imdb_id":"","popularity":true}""", "json_type: popularity")]
    [InlineData("""{"imdb_id":"","parent":[]}""", "json_type: parent")]
    [InlineData("""{"imdb_id":"","parent":{"name":{}}}""", "json_type: parent.name")]
    [InlineData("""{"imdb_id":"","genres":{}}""", "json_type: genres")]
    [InlineData("""{"imdb_id":"","genres":[1]}""", "json_type: genres[0]")]
    [InlineData("""{"imdb_id":"","genres":[null]}""", "json_type: genres[0]")]
    [InlineData("""{"imdb_id":"","genres":[{"id":1,"id":2}]}""", "json_type: genres[0].id")]
    [InlineData("""{"imdb_id":"","id":1,"id":1}""", "json_type: id")]
    [InlineData("""{"imdb_id":"","id":1,"\u0069d":1}""", "json_type: id")]
    [InlineData("""{"imdb_id":"","title":"\ud800"}""", "not_json")]
    [InlineData("""{"imdb_id":"","id":1000000000000}""", "json_type: id")]
    [InlineData("""{"imdb_id":"","id":-1000000000000}""", "json_type: id")]
    [InlineData("""{"imdb_id":"","id":99999999999999999999}""", "json_type: id")]
    [InlineData("""{"imdb_id":"","popularity":1e6}""", "json_type: popularity")]
    [InlineData("""{"imdb_id":"","popularity":-1e300}""", "json_type: popularity")]
    [InlineData("""{"imdb_id":"","popularity":1e400}""", "json_type: popularity")]
    [InlineData("""{"imdb_id":"","genres":[{"id":1},{"id":2},{"id":"3"},{"id":[]}],"title":1}""", "json_type: genres[2].id")]
    [InlineData("""{"imdb_id":"","genres":[{"id":1},7]}""", "json_type: genres[1]")]
    [InlineData("""{"title":1}""", "json_type: title")]
    [InlineData("1", "json_type")]
    [InlineData("null", "json_type")]
    [InlineData("""{"success":false,"status_code":34,"status_message":"not found","id":"x"}""", "tmdb_error")]
    [InlineData("""{"id":1,"title":"a list's entry"}""", "not_a_detail: imdb_id")]
    public async Task Record_that_is_not_as_declared_is_faulty_and_keeps_its_text(string raw, string fault)
    {
        // Another record, so that the file has one that is recognizable.
        var lines = await StageAsync($$"""[{"id":1,"imdb_id":null},{{raw}}]""", keepOwn: true);

        using var line = JsonDocument.Parse(lines[1]);
        line.RootElement.GetProperty("fault").GetString().ShouldBe(fault);
        line.RootElement.GetProperty("raw_text").GetString().ShouldBe(raw);
        line.RootElement.TryGetProperty("id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Records_are_numbered_through_all_lists_of_the_file()
    {
        var lines = await StageAsync(
            """[{"page":1,"results":[{"imdb_id":1,"id":1},{"id":"x"}]},{"page":2,"results":[]},{"imdb_id":1,"id":3}]""",
            keepOwn: true
        );

        string.Join(' ', Told(lines)).ShouldBe("1 json_type: id 3");
    }

    [Fact]
    public async Task Record_of_the_longest_length_keeps_its_whole_text()
    {
        var record = $$"""{"id":"x","title":"{{new string('x', RawJson.MaximumRecordBytes - 21)}}"}""";
        record.Length.ShouldBe(RawJson.MaximumRecordBytes);

        var lines = await StageAsync(record, keepOwn: true);

        using var line = JsonDocument.Parse(lines.Single());
        (line.RootElement.GetProperty("raw_text").GetString() == record).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""[{"imdb_id":1,"id":1},{"imdb_id":1,"id":2""", "Raw/a.json is not JSON at byte 42")]
    [InlineData("""[{"imdb_id":1,"id":1}],""", "Raw/a.json is not JSON at byte 23")]
    [InlineData("""[{"imdb_id":1}]""", "Raw/a.json has no records")]
    public async Task File_that_cannot_be_read_stops_the_staging(string raw, string says)
    {
        var error = await Should.ThrowAsync<UnreadableFileException>(() => StageAsync(raw));

        error.Message.ShouldContain(says);
        error.Message.ShouldContain("--skip");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(240)]
    [InlineData(1_000)]
    public async Task Fault_after_a_long_field_leaves_nothing_of_it(int length)
    {
        var raw = $$"""[{"imdb_id":1,"title":"{{new string('x', length)}}","id":"1"},{"imdb_id":1,"id":2}]""";

        var lines = await StageAsync(raw, keepOwn: true);

        string.Join(' ', Told(lines)).ShouldBe("json_type: id 2");
        lines[0].ShouldStartWith("{\"source_file\"");
    }

    private static IEnumerable<string?> Told(IEnumerable<string> lines) =>
        lines.Select(
            (text, i) =>
            {
                using var line = JsonDocument.Parse(text);
                line.RootElement.GetProperty("source_record").GetInt64().ShouldBe(i + 1);
                return line.RootElement.GetProperty("fault").GetString() ?? line.RootElement.GetProperty("id").GetString();
            }
        );

    private static async Task<List<string>> StageAsync(string raw, bool keepOwn = false)
    {
        using var staged = new MemoryStream();

        var records = await RecordStaging.StageAsync(
            Films,
            new RecordOrigin("Raw/a.json", 7, "2024-05-01"),
            new MemoryStream(Encoding.UTF8.GetBytes(raw)),
            staged,
            TestContext.Current.CancellationToken
        );

        var lines = Encoding.UTF8.GetString(staged.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        records.ShouldBe(lines.Count);
        return keepOwn ? lines : [.. lines.Select(WithoutOwn)];
    }

    private static string WithoutOwn(string line)
    {
        var own = line.IndexOf("\"source_file\"", StringComparison.Ordinal);
        var fault = line.IndexOf("\"fault\"", StringComparison.Ordinal);
        return line[..own] + line[fault..line.IndexOf(",\"raw_text\"", StringComparison.Ordinal)] + "}";
    }
}
