using System.Text;
using Cinelake.Ingestion.Json;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using CsCheck;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class JsonProfileTests
{
    [Theory]
    [InlineData("""[{"id":1,"title":"a"},{"id":2}]""", "movies", 2)]
    [InlineData("""[{"id":1,"imdb_id":"tt1","vote_count":1,"release_date":""}]""", "movies", 1)]
    [InlineData("""[{"success":false},{"id":2,"title":"b"}]""", "movies", 2)]
    [InlineData("""{"id":1,"title":"a"}""" + "\n" + """{"id":2}""", "movies", 2)]
    [InlineData("""{"page":1,"results":[{"id":1,"title":"a"}]}""", "movies", 1)]
    [InlineData("""[{"id":1,"known_for_department":"Acting"}]""", "people", 1)]
    [InlineData("""[{"id":1,"parts":[{"id":2,"title":"inner"}]}]""", "collections", 1)]
    [InlineData("""{"genres":[{"id":1,"name":"Comedy"}]}""", "genres", 1)]
    [InlineData("""[{"id":1,"name":"a"}]""", "unknown", 1)]
    [InlineData("""[{"id":1,"\ud800":"a"}]""", "unknown", 1)]
    [InlineData("[]", "unknown", 0)]
    public async Task Records_are_counted_and_their_kind_told(string text, string kind, long records)
    {
        var profile = await ReadAsync(text);

        profile.Kind.ShouldBe(kind);
        profile.Lines.ShouldBe(records);
        profile.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<html></html>", "not_json", 1)]
    [InlineData("""[{"id":1},{"ti""", "not_json", 15)]
    [InlineData("   ", "no_records", 1)]
    [InlineData("""[{"Titulo":"a"}]""", "no_records", 1)]
    public async Task File_that_cannot_be_read_has_no_records_and_a_finding_with_its_byte(string text, string code, long place)
    {
        var profile = await ReadAsync(text);

        profile.Lines.ShouldBe(0);
        profile.Findings.ShouldHaveSingleItem().ShouldBe(new Finding(code, 1, place));
    }

    [Theory]
    [InlineData("""{"genres":[{"name":"x"},{"id":null},{"id":0},{"id":7}]}""", 3)]
    [InlineData("""{"production_countries":[{"iso_3166_1":""},{"iso_3166_1":"BR"}],"spoken_languages":[{"name":"x"}]}""", 2)]
    [InlineData(
        """{"keywords":{"keywords":[{"name":"x"}]},"credits":{"cast":[{},{"id":1}],"crew":[{"id":{}}]},"movie_credits":{"cast":[{}]}}""",
        4
    )]
    [InlineData("""{"parts":[null,1,{"id":1}],"others":[{}],"genres":{}}""", 0)]
    public async Task Elements_of_lists_without_an_id_are_counted(string fields, long missing)
    {
        var profile = await ReadAsync($$"""[{"id":1},{"id":2,{{fields[1..]}}]""", kind: "movies");

        profile.Findings.ShouldBe(missing == 0 ? [] : [new Finding("no_element_id", missing, 2)]);
    }

    [Fact]
    public async Task Spec_decides_the_kind() => (await ReadAsync("[]", kind: "people")).Kind.ShouldBe("people");

    [Fact]
    public async Task Byte_order_mark_is_a_finding() => (await ReadAsync("\uFEFF[]")).Findings.ShouldHaveSingleItem().Code.ShouldBe("bom");

    [Fact]
    public async Task Hundred_and_one_records_are_a_finding() =>
        (await ReadAsync($"[{string.Join(',', Enumerable.Repeat("""{"id":1}""", 101))}]"))
            .Findings.ShouldHaveSingleItem()
            .Code.ShouldBe("too_many_records");

    [Fact]
    public async Task Ten_megabytes_are_a_finding() =>
        (await ReadAsync($"[{string.Join(',', Enumerable.Repeat($$"""{"id":1,"x":"{{new string('x', 200_000)}}"}""", 51))}]"))
            .Findings.ShouldHaveSingleItem()
            .Code.ShouldBe("too_large");

    [Fact]
    public void Bytes_that_were_changed_anywhere_give_records_or_a_finding_and_never_an_exception()
    {
        var whole = Encoding.UTF8.GetBytes(
            """[{"id":1,"title":"caf\u00e9 \ud83d\ude00 é","genres":[{"id":35,"name":"x"},{"id":0}]},"""
                + "\r\n"
                + """{"page":1,"results":[{"id":2,"credits":{"cast":[{"id":null}],"crew":[]}}]}, null]"""
        );
        var change = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, 3]);

        change
            .List[1, 4]
            .Sample(
                changes =>
                {
                    var bytes = whole.ToList();
                    foreach (var (place, value, kind) in changes)
                    {
                        var at = Math.Min(place, bytes.Count - 1);
                        if (kind == 0)
                            bytes.Insert(at, value);
                        else if (kind == 1 && bytes.Count > 1)
                            bytes.RemoveAt(at);
                        else if (kind == 2)
                            bytes[at] = value;
                        else
                            bytes[at] = whole[value % whole.Length];
                    }
                    using var content = new MemoryStream([.. bytes]);

                    var profile = JsonProfile
                        .ReadAsync(content, bytes.Count, knownKind: null, CancellationToken.None)
                        .GetAwaiter()
                        .GetResult();

                    (
                        profile.Lines > 0
                        || profile.Findings.Any(finding => FindingCode.Unreadable.Contains(finding.Code, StringComparer.Ordinal))
                    ).ShouldBeTrue();
                },
                iter: 5_000
            );
    }

    private static async Task<ContentProfile> ReadAsync(string text, string? kind = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var content = new MemoryStream(bytes);
        return await JsonProfile.ReadAsync(content, bytes.Length, kind, TestContext.Current.CancellationToken);
    }
}
