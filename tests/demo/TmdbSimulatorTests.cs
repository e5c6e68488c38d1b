using System.Net;
using System.Text.Json;
using Cinelake.Demo.Simulator;

namespace Cinelake.Tests.Demo;

/// <summary>The simulator over real HTTP.</summary>
public sealed class TmdbSimulatorTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer 0123456789abcdef0123456789abcdef")]
    [InlineData("Bearer eyJonly-one-part")]
    public async Task Request_without_a_read_access_token_is_refused_with_code_7(string? authorization)
    {
        await using var client = await SimulatedClient.StartAsync(authorization: authorization);

        var response = await client.GetAsync("configuration");

        response.Status.ShouldBe(HttpStatusCode.Unauthorized);
        response.Answer.GetProperty("success").GetBoolean().ShouldBeFalse();
        response.Code.ShouldBe(7);
        response.Answer.GetProperty("status_message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Short_key_in_the_address_is_refused_with_code_7()
    {
        await using var client = await SimulatedClient.StartAsync();

        var response = await client.GetAsync("configuration?api_key=0123456789abcdef0123456789abcdef");

        response.Status.ShouldBe(HttpStatusCode.Unauthorized);
        response.Code.ShouldBe(7);
    }

    [Theory]
    [InlineData("movie/999999999")]
    [InlineData("movie/tt9999999")]
    [InlineData("person/999999999")]
    [InlineData("collection/999999999")]
    [InlineData("no/such/route")]
    public async Task What_is_not_there_is_404_with_code_34(string path)
    {
        await using var client = await SimulatedClient.StartAsync();

        var response = await client.GetAsync(path);

        response.Status.ShouldBe(HttpStatusCode.NotFound);
        response.Code.ShouldBe(34);
    }

    [Fact]
    public async Task Movie_is_found_by_its_imdb_id_and_by_either_id_alike()
    {
        await using var client = await SimulatedClient.StartAsync();

        var found = (await client.GetAsync("find/tt0848228?external_source=imdb_id")).Answer;
        var id = found.GetProperty("movie_results")[0].GetProperty("id").GetInt64();
        var movie = (await client.GetAsync($"movie/{id}")).Answer;
        var same = (await client.GetAsync("movie/tt0848228")).Answer;

        movie.GetProperty("title").GetString().ShouldBe("The Avengers");
        movie.GetProperty("imdb_id").GetString().ShouldBe("tt0848228");
        movie.GetProperty("overview").GetString().ShouldBe("");
        movie.GetProperty("poster_path").ValueKind.ShouldBe(JsonValueKind.Null);
        movie.TryGetProperty("credits", out _).ShouldBeFalse();
        same.GetRawText().ShouldBe(movie.GetRawText());
    }

    [Fact]
    public async Task Keywords_and_credits_are_appended_when_asked_for()
    {
        await using var client = await SimulatedClient.StartAsync();

        var movie = (await client.GetAsync("movie/tt0848228?append_to_response=keywords,credits")).Answer;

        movie.GetProperty("keywords").GetProperty("keywords").GetArrayLength().ShouldBeGreaterThan(0);
        movie
            .GetProperty("credits")
            .GetProperty("cast")
            .EnumerateArray()
            .Select(part => part.GetProperty("id").GetInt64())
            .ShouldContain(1245);
        movie.GetProperty("credits").GetProperty("crew")[0].GetProperty("job").GetString().ShouldBe("Director");
    }

    [Fact]
    public async Task More_than_twenty_appended_parts_are_refused()
    {
        await using var client = await SimulatedClient.StartAsync();

        var response = await client.GetAsync($"movie/tt0848228?append_to_response={string.Join(',', Enumerable.Repeat("images", 21))}");

        response.Status.ShouldBe(HttpStatusCode.BadRequest);
        response.Code.ShouldBe(27);
    }

    [Fact]
    public async Task Genre_names_are_localised_and_their_ids_are_not()
    {
        await using var client = await SimulatedClient.StartAsync();

        var english = (await client.GetAsync("genre/movie/list?language=en-US")).Answer;
        var portuguese = (await client.GetAsync("genre/movie/list?language=pt-BR")).Answer;

        Names(english)[10752].ShouldBe("War");
        Names(portuguese)[10752].ShouldBe("Guerra");
        Names(english).Keys.ShouldBe(Names(portuguese).Keys);
    }

    [Fact]
    public async Task Every_nth_request_is_429_with_the_wait_when_there_is_one()
    {
        await using var client = await SimulatedClient.StartAsync(
            new SimulatorOptions { RateLimitEvery = 3, RetryAfter = TimeSpan.FromSeconds(2) }
        );
        var statuses = new List<HttpStatusCode>();

        for (var request = 0; request < 6; request++)
        {
            var response = await client.GetAsync("configuration");
            statuses.Add(response.Status);
            response.RetryAfter.ShouldBe(response.Status == HttpStatusCode.TooManyRequests ? TimeSpan.FromSeconds(2) : null);
        }

        statuses.ShouldBe([
            HttpStatusCode.OK,
            HttpStatusCode.OK,
            HttpStatusCode.TooManyRequests,
            HttpStatusCode.OK,
            HttpStatusCode.OK,
            HttpStatusCode.TooManyRequests,
        ]);
        client.Simulator.Requests.ShouldBe(6);
    }

    [Fact]
    public async Task Refusal_without_a_wait_carries_code_25_and_no_header()
    {
        await using var client = await SimulatedClient.StartAsync(new SimulatorOptions { RateLimitEvery = 1 });

        var response = await client.GetAsync("configuration");

        response.RetryAfter.ShouldBeNull();
        response.Code.ShouldBe(25);
    }

    private static Dictionary<long, string> Names(JsonElement answer) =>
        answer
            .GetProperty("genres")
            .EnumerateArray()
            .ToDictionary(genre => genre.GetProperty("id").GetInt64(), genre => genre.GetProperty("name").GetString()!);
}
