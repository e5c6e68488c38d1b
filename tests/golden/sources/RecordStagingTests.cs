using System.Text;
using System.Text.Json;
using Cinelake.Jobs.Sources;

namespace Cinelake.Tests.Golden;

/// <summary>What becomes of raw JSON.</summary>
public sealed class RecordStagingTests
{
    private static readonly SourceDeclaration Films = new()
    {
        Name = "films",
        Text = "",
        Format = SourceFormat.Json,
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
    [InlineData("""{"imdb_id":null,"id":7,"title":"x","popularity":1.50,"adult":true,"parent":{"name":"p","other":{}},"genres":[{"id":1},{}],"more":[1,[2]]}""",
        """{"id":"7","title":"x","popularity":"1.50","adult":"true","parent":{"name":"p"},"genres":[{"id":"1"},{}],"fault":null}""")]
    [InlineData("""{"imdb_id":"","id":null,"title":null,"popularity":-1e-3,"adult":null,"parent":null,"genres":null}""",
        """{"id":null,"title":null,"popularity":"-1e-3","adult":null,"parent":null,"genres":null,"fault":null}""")]
    [InlineData("""{"imdb_id":"","id":99999999999999999999,"title":"a\"\\\n\u00e9\ud83d\ude00|","genres":[]}""",
        """{"id":"99999999999999999999","title":"a\"\\\né\uD83D\uDE00|","genres":[],"fault":null}""")]
    [InlineData("""{"imdb_id":"","title":"NUL \u0000 inside"}""", """{"title":"NUL \u0000 inside","fault":null}""")]
    public async Task Scalars_are_staged_as_the_texts_they_were_written_as(string raw, string staged)
    {
        var lines = await StageAsync(raw);

        lines.Single().ShouldBe(staged);
    }

    [Theory]
    [InlineData("""{"imdb_id":"","id":2.7}""", "json_type")]
    [InlineData("""{"imdb_id":"","id":1e3}""", "json_type")]
    [InlineData("""{"imdb_id":"","id":"1"}""", "json_type")]
    [InlineData("""{"imdb_id":"","title":1}""", "json_type")]
    [InlineData("""{"imdb_id":"","title":["x"]}""", "json_type")]
    [InlineData("""{"imdb_id":"","adult":"true"}""", "json_type")]
    [InlineData("""{"imdb_id":"","popularity":true}""", "json_type")]
    [InlineData("""{"imdb_id":"","parent":[]}""", "json_type")]
    [InlineData("""{"imdb_id":"","parent":{"name":{}}}""", "json_type")]
    [InlineData("""{"imdb_id":"","genres":{}}""", "json_type")]
    [InlineData("""{"imdb_id":"","genres":[1]}""", "json_type")]
    [InlineData("""{"imdb_id":"","genres":[null]}""", "json_type")]
    [InlineData("""{"imdb_id":"","genres":[{"id":1,"id":2}]}""", "json_type")]
    [InlineData("""{"imdb_id":"","id":1,"id":1}""", "json_type")]
    [InlineData("""{"imdb_id":"","id":1,"\u0069d":1}""", "json_type")]
    [InlineData("""{"imdb_id":"","title":"\ud800"}""", "not_json")]
    [InlineData("""{"success":false,"status_code":34,"status_message":"not found","id":"x"}""", "tmdb_error")]
    [InlineData("""{"id":1,"title":"a list's entry"}""", "not_a_detail")]
    [InlineData("1", "json_type")]
    [InlineData("null", "json_type")]
    [InlineData("[[]]", "json_type")]
    [InlineData("<html>Bad gateway</html>", "not_json")]
    [InlineData("""{"imdb_id":"","popularity":NaN}""", "not_json")]
    [InlineData("""{"imdb_id":"",}""", "not_json")]
    [InlineData("""{"imdb_id":"tt1" """, "not_json")]
    [InlineData(" \n ", "not_json")]
    public async Task Record_that_is_not_as_declared_is_faulty_and_keeps_its_text(string raw, string fault)
    {
        var lines = await StageAsync(raw, keepOwn: true);

        using var line = JsonDocument.Parse(lines.Single());
        line.RootElement.GetProperty("fault").GetString().ShouldBe(fault);
        line.RootElement.GetProperty("raw_text").GetString().ShouldBe(raw.Trim() is "[[]]" ? "[]" : fault == "not_json" ? raw.TrimStart() : raw.Trim());
        line.RootElement.TryGetProperty("id", out _).ShouldBe(fault == "not_a_detail");
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("\uFEFF [ ] \r\n", "")]
    [InlineData("""[{"imdb_id":1,"id":1},{"imdb_id":1,"id":2}]""", "1 2")]
    [InlineData("""[{"imdb_id":1,"id":1},{"imdb_id":1,"id":2},{"imdb_id":1,"id":3""", "1 2 not_json")]
    [InlineData("""[{"imdb_id":1,"id":1},{"imdb_id":1,"id":2}""", "1 2 not_json")]
    [InlineData("""[{"imdb_id":1,"id":1},]""", "1 not_json")]
    [InlineData("""[{"imdb_id":1,"id":1} {"imdb_id":1,"id":2},{"imdb_id":1,"id":3}]""", "1 not_json")]
    [InlineData("""[{"imdb_id":1,"id":1}][{"imdb_id":1,"id":2}]""", "1 json_type")]
    [InlineData("""{"imdb_id":1,"id":1}""" + "\n" + """{"imdb_id":1,"id":2}""" + "\n" + """{"imdb_id":1,"id":3}""", "1 json_type")]
    [InlineData("""{"page":1,"results":[{"imdb_id":1,"id":1},{"id":"x"},{"imdb_id":1,"id":3}],"total_pages":9}""", "1 json_type 3")]
    [InlineData("""[{"page":1,"results":[{"imdb_id":1,"id":1}]},{"page":2,"results":[]},{"imdb_id":1,"id":3}]""", "1 3")]
    public async Task File_is_as_many_records_as_can_be_told_apart(string raw, string expected)
    {
        var lines = await StageAsync(raw, keepOwn: true);

        string.Join(' ', Told(lines)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"films":[{"imdb_id":1,"id":1},7,{"imdb_id":1,"id":3}],"page":1}""", "1 json_type 3")]
    [InlineData("""[{"films":[]},{"films":[{"imdb_id":1,"id":2}]},{"imdb_id":1,"id":3}]""", "2 3")]
    [InlineData("""{"films":{"imdb_id":1,"id":1}}""", "not_a_detail")]
    [InlineData("""{"success":false,"status_code":34}""", "tmdb_error")]
    public async Task Answer_that_is_a_list_is_the_records_in_it(string raw, string expected)
    {
        var lines = await StageAsync(Films with { List = "films" }, Encoding.UTF8.GetBytes(raw), keepOwn: true);

        string.Join(' ', Told(lines)).ShouldBe(expected);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_fault_their_record_alone()
    {
        var raw = (byte[])[.. """[{"imdb_id":1,"id":1},{"imdb_id":1,"title":" """u8, 0xFF, .. """ "},{"imdb_id":1,"id":3}]"""u8];

        var lines = await StageAsync(raw, keepOwn: true);

        lines.Count.ShouldBe(3);
        lines[1].ShouldContain(@"""not_json"",""raw_text"":""{\""imdb_id\"":1,\""title\"":\"" \\xFF \""}""");
        lines[2].ShouldContain(@"""id"":""3""");
    }

    [Fact]
    public async Task Records_longer_than_the_reading_buffer_come_out_whole()
    {
        var texts = Enumerable.Range(1, 40).Select(i => new string((char)('a' + (i % 26)), i * 50_000)).ToList();
        var raw = $"[{string.Join(" ,\n", texts.Select(text => $$"""{"imdb_id":1,"title":"{{text}}"}"""))}]";

        var lines = await StageAsync(raw);

        // Not compared by Shouldly, which goes character by character.
        lines.Count.ShouldBe(texts.Count);
        Enumerable.Range(0, texts.Count).Where(i => Title(lines[i]) != texts[i]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Record_beyond_the_limit_is_refused_with_its_beginning()
    {
        var raw = $$"""[{"imdb_id":1,"title":"{{new string('x', RecordStaging.MaximumRecordBytes)}}"},{"imdb_id":1,"id":2}]""";

        var lines = await StageAsync(raw, keepOwn: true);

        lines[0].ShouldContain("\"not_json\"");
        lines[0].Length.ShouldBeLessThan(70_000);
        lines[1].ShouldContain("\"fault\":null");
    }

    private static string? Title(string line)
    {
        using var record = JsonDocument.Parse(line);
        return record.RootElement.GetProperty("title").GetString();
    }

    private static IEnumerable<string?> Told(IEnumerable<string> lines) => lines.Select((text, i) =>
    {
        using var line = JsonDocument.Parse(text);
        line.RootElement.GetProperty("source_record").GetInt64().ShouldBe(i + 1);
        return line.RootElement.GetProperty("fault").GetString() ?? line.RootElement.GetProperty("id").GetString();
    });

    private static Task<List<string>> StageAsync(string raw, bool keepOwn = false) => StageAsync(Encoding.UTF8.GetBytes(raw), keepOwn);

    private static Task<List<string>> StageAsync(byte[] raw, bool keepOwn) => StageAsync(Films, raw, keepOwn);

    private static async Task<List<string>> StageAsync(SourceDeclaration source, byte[] raw, bool keepOwn)
    {
        using var staged = new MemoryStream();

        var records = await RecordStaging.StageAsync(source, new RecordOrigin("Raw/a.json", 7, "2024-05-01"), new MemoryStream(raw), staged, TestContext.Current.CancellationToken);

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
