using System.Text.Json;
using Cinelake.Ingestion.Tmdb;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class RequestListTests
{
    [Fact]
    public void A_stored_list_says_first_part_as_every_version_wrote_it()
    {
        const string Stored = """{ "format": 1, "sources": [], "first_part": 3, "ids": ["tt0000001", "tt0000002"] }""";

        var list = JsonSerializer.Deserialize(Stored, TmdbJson.Default.RequestList)!;

        list.Slices().ShouldHaveSingleItem().Number.ShouldBe(3);
        JsonSerializer.Serialize(list, TmdbJson.Default.RequestList).ShouldContain("\"first_part\": 3");
    }
}
