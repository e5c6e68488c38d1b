using System.Text;
using Cinelake.Ingestion.Json;
using Cinelake.Ingestion.Landing;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class JsonScannerTests
{
    [Theory]
    [InlineData("""[{"id":1,"title":"a"},{"id":2}]""", "movies", 2)]
    [InlineData("""[{"imdb_id":"tt1","vote_count":1,"release_date":""}]""", "movies", 1)]
    [InlineData("""[{"success":false},{"id":2,"title":"b"}]""", "movies", 2)]
    [InlineData("""[{"known_for_department":"Acting"}]""", "people", 1)]
    [InlineData("""[{"id":1,"parts":[{"title":"inner"}]}]""", "collections", 1)]
    [InlineData("""{"genres":[{"id":1,"name":"Comedy"}]}""", "genres", 1)]
    [InlineData("""[{"genres":[]}]""", "unknown", 1)]
    [InlineData("""{"page":1,"results":[{"title":"a"}]}""", "unknown", 1)]
    [InlineData("[]", "unknown", 0)]
    [InlineData("[1,[2],null]", "unknown", 3)]
    [InlineData("7", "unknown", 1)]
    public void Records_are_counted_and_their_kind_told(string text, string kind, long records)
    {
        foreach (var chunk in new[] { 1, 2, 3, 7, 1000 })
        {
            var profile = Scan(text, chunk: chunk);

            profile.Kind.ShouldBe(kind);
            profile.Lines.ShouldBe(records);
            profile.Findings.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("""[{"title":"a"},{"ti""")]
    [InlineData("[1][2]")]
    [InlineData("{}\n{}")]
    [InlineData("   ")]
    [InlineData("[NaN]")]
    public void Text_that_is_not_one_json_value_is_a_finding_and_has_no_records(string text)
    {
        var profile = Scan(text, chunk: 3);

        profile.Lines.ShouldBe(0);
        profile.Findings.ShouldHaveSingleItem().Code.ShouldBe("not_json");
    }

    [Fact]
    public void Spec_decides_the_kind() => Scan("[]", kind: "people").Kind.ShouldBe("people");

    [Fact]
    public void Byte_order_mark_is_a_finding() => Scan("\uFEFF[1]", chunk: 1).Findings.ShouldHaveSingleItem().Code.ShouldBe("bom");

    [Fact]
    public void Hundred_and_one_records_are_a_finding() =>
        Scan($"[{string.Join(',', Enumerable.Repeat("{}", 101))}]").Findings.ShouldHaveSingleItem().Code.ShouldBe("too_many_records");

    [Fact]
    public void Ten_megabytes_are_a_finding() => Scan($"[\"{new string('x', 10_000_000)}\"]", chunk: 1 << 16).Findings.ShouldHaveSingleItem().Code.ShouldBe("too_large");

    [Fact]
    public void Text_of_more_than_sixteen_mebibytes_is_not_kept_in_memory() =>
        Scan($"[\"{new string('x', 18 << 20)}\"]", chunk: 1 << 20).Findings.Select(finding => finding.Code).ShouldBe(["not_json", "too_large"]);

    [Fact]
    public void Nesting_over_the_limit_is_a_finding() =>
        Scan($"{new string('[', 10_000)}{new string(']', 10_000)}").Findings.ShouldHaveSingleItem().Code.ShouldBe("not_json");

    private static ContentProfile Scan(string text, string? kind = null, int chunk = 1 << 20)
    {
        using var scanner = new JsonScanner(kind);
        foreach (var part in Encoding.UTF8.GetBytes(text).Chunk(chunk))
            scanner.Scan(part);
        return scanner.Complete();
    }
}
