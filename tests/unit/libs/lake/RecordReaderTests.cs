using System.Text;
using Cinelake.Lake;
using CsCheck;

namespace Cinelake.Tests.Unit.Lake;

/// <summary>How a raw JSON file is cut into records, and where it cannot be read.</summary>
public sealed class RecordReaderTests
{
    [Theory]
    [InlineData("[]", "")]
    [InlineData("\uFEFF [ ] \r\n", "")]
    [InlineData("""{"page":1,"results":[],"total_pages":0}""", "")]
    [InlineData("""{"id":1}""", """{"id":1}""")]
    [InlineData("""[{"id":1},{"id":2}]""", """{"id":1} {"id":2}""")]
    [InlineData("[\r\n{\"id\":1},\r\n{\"id\":2}\r\n]\r\n", """{"id":1} {"id":2}""")]
    [InlineData("{\"id\":1}\r\n{\"id\":2}\r\n\r\n{\"id\":3}", """{"id":1} {"id":2} {"id":3}""")]
    [InlineData("""{"id":1}{"id":2} [{"id":3}][]""", """{"id":1} {"id":2} {"id":3}""")]
    [InlineData("""[[{"id":1},{"id":2}],[],[[{"id":3}]]]""", """{"id":1} {"id":2} {"id":3}""")]
    [InlineData("""{"page":1,"results":[{"id":1},{"id":2}],"total_pages":9}""", """{"id":1} {"id":2}""")]
    [InlineData("""{"total_results":2,"results":[{"id":1},7]}""", """{"id":1} 7""")]
    [InlineData("""[{"page":1,"results":[{"id":1}]},{"page":2,"results":[{"id":2}]}]""", """{"id":1} {"id":2}""")]
    [InlineData("""{"genres":[{"id":1,"name":"a"}]}""", """{"id":1,"name":"a"}""")]
    [InlineData("""{"movies":[[{"id":1}],{"results":[{"id":2}]}]}""", """{"id":1} {"id":2}""")]
    [InlineData("""{"900001":{"id":1},"900002":{"id":2},"900003":null}""", """{"id":1} {"id":2} null""")]
    [InlineData("""[{"id":1},null,5,"tt1",[],{}]""", """{"id":1} null 5 "tt1" {}""")]
    [InlineData("""{"id":1,"results":[{"id":2}]}""", """{"id":1,"results":[{"id":2}]}""")]
    [InlineData("""{"id":5,"cast":[],"crew":[]}""", """{"id":5,"cast":[],"crew":[]}""")]
    [InlineData("""{"success":false,"status_code":34}""", """{"success":false,"status_code":34}""")]
    [InlineData("""{"title":"\ud800","id":1}""", """{"title":"\ud800","id":1}""")]
    [InlineData("""{"\ud800":1,"id":1}""", """{"\ud800":1,"id":1}""")]
    public async Task File_gives_its_records_one_by_one(string text, string expected)
    {
        var (records, fault) = await ReadAsync(Encoding.UTF8.GetBytes(text));

        string.Join(' ', records).ShouldBe(expected);
        fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "no_records", 1)]
    [InlineData(" \n ", "no_records", 1)]
    [InlineData("{}", "no_records", 1)]
    [InlineData("[null]", "no_records", 1)]
    [InlineData("\"[{\\\"id\\\":1}]\"", "no_records", 1)]
    [InlineData("""[{"Titulo":"a"}]""", "no_records", 1)]
    [InlineData("""{"id":{"0":1,"1":2},"title":{"0":"a","1":"b"}}""", "no_records", 1)]
    [InlineData("""{"title":{"0":"a"},"year":{"0":1}}""", "no_records", 1)]
    [InlineData("<html>", "not_json", 1)]
    [InlineData("// x\n[]", "not_json", 1)]
    [InlineData("var x = []", "not_json", 1)]
    [InlineData("""[{"id":1},]""", "not_json", 11)]
    [InlineData("""[{"id":1} {"id":2}]""", "not_json", 11)]
    [InlineData("""[,{"id":1}]""", "not_json", 2)]
    [InlineData("""[{"id":1}]]""", "not_json", 11)]
    [InlineData("""{"id":1},{"id":2}""", "not_json", 9)]
    [InlineData("[{\"id\":1}]\0", "not_json", 11)]
    [InlineData("""[{"id":1},{"id":2""", "not_json", 18)]
    [InlineData("""[{"id":1},{"id":2}""", "not_json", 19)]
    [InlineData("[{\"id\":1},\n{\"id\":NaN}]", "not_json", 18)]
    [InlineData("{\"id\":1}\n{\"id\":\n2,}\n{\"id\":3}", "not_json", 19)]
    public async Task File_that_cannot_be_read_tells_why_and_at_which_byte(string text, string code, long place)
    {
        var (_, fault) = await ReadAsync(Encoding.UTF8.GetBytes(text));

        fault.ShouldBe(new FileFault(code, place));
    }

    [Theory]
    [InlineData("[{\"id\":1,\"title\":\"caf\u00e9\"}]", "not_utf8", 22)]
    [InlineData("\u00ff\u00fe[\0]\0", "not_utf8", 1)]
    public async Task Bytes_that_are_not_utf8_are_a_fault_of_the_file(string latin1, string code, long place)
    {
        var (_, fault) = await ReadAsync(Encoding.Latin1.GetBytes(latin1));

        fault.ShouldBe(new FileFault(code, place));
    }

    [Fact]
    public async Task Records_longer_than_the_reading_buffer_come_out_whole()
    {
        var sent = Enumerable
            .Range(1, 40)
            .Select(i => $$"""{"id":{{i}},"title":"{{new string((char)('a' + (i % 26)), i * 50_000)}}"}""")
            .ToList();

        var (records, fault) = await ReadAsync(
            Encoding.UTF8.GetBytes($$"""[{"results":[{{string.Join(" ,\n", sent.Take(20))}}]},{{string.Join(',', sent.Skip(20))}}]""")
        );

        // Not compared by Shouldly, which goes character by character.
        records.SequenceEqual(sent, StringComparer.Ordinal).ShouldBeTrue();
        fault.ShouldBeNull();
    }

    [Fact]
    public async Task Record_beyond_the_limit_is_a_fault_of_the_file()
    {
        var (records, fault) = await ReadAsync(
            Encoding.UTF8.GetBytes($$"""[{"id":1},{"id":2,"title":"{{new string('x', RawJson.MaximumRecordBytes)}}"}]""")
        );

        records.ShouldBe(["""{"id":1}"""]);
        fault.ShouldBe(new FileFault("long_record", 11));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task Nesting_over_the_limit_is_a_fault_of_the_file(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        var (_, fault) = await ReadAsync(Encoding.UTF8.GetBytes(text));

        fault!.Code.ShouldBe("not_json");
    }

    [Fact]
    public void Records_in_any_wrapping_are_all_found()
    {
        Gen<string> wrapped = Gen.Recursive<string>(
            (depth, inner) =>
                depth > 3
                    ? Gen.Int[1, 99].Select(id => $$"""{"id":{{id}}}""")
                    : Gen.OneOf(
                        Gen.Int[1, 99].Select(id => $$"""{"title":"a","id":{{id}}}"""),
                        inner.List[1, 3].Select(all => $"[{string.Join(",\r\n", all)}]"),
                        inner.List[1, 3].Select(all => $$"""{"page":1,"results":[{{string.Join(", ", all)}}]}"""),
                        inner.List[1, 3].Select(all => $$"""{"list":[{{string.Join(',', all)}}]}""")
                    )
        );

        wrapped
            .List[1, 4]
            .Sample(
                values =>
                {
                    var text = string.Join("\n", values);

                    var (records, fault) = ReadAsync(Encoding.UTF8.GetBytes(text)).GetAwaiter().GetResult();

                    fault.ShouldBeNull();
                    records.Count.ShouldBe(text.Split("\"id\"").Length - 1);
                },
                iter: 2_000
            );
    }

    private static async Task<(List<string> Records, FileFault? Fault)> ReadAsync(byte[] content)
    {
        using var stream = new MemoryStream(content);
        var reader = new RecordReader(stream);
        var records = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken) is { } record)
            records.Add(Encoding.UTF8.GetString(record.Json.Span));
        reader.Records.ShouldBe(records.Count);
        return (records, reader.Fault);
    }
}
