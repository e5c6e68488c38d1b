using System.Net;
using System.Text.Json;

namespace Cinelake.Tests.Demo;

/// <summary>The simulator's lists: pages, filters, people, collections.</summary>
public sealed class SimulatedListTests
{
    [Fact]
    public async Task Discover_gives_twenty_a_page_and_every_film_once()
    {
        await using var client = await SimulatedClient.StartAsync();
        var ids = new List<long>();
        var first = (await client.GetAsync("discover/movie?with_genres=80|10752&page=1")).Answer;
        var pages = first.GetProperty("total_pages").GetInt32();

        for (var page = 1; page <= pages; page++)
        {
            var results = (await client.GetAsync($"discover/movie?with_genres=80|10752&page={page}")).Answer.GetProperty("results");
            ids.AddRange(results.EnumerateArray().Select(film => film.GetProperty("id").GetInt64()));
            (results.GetArrayLength() == 20 || page == pages).ShouldBeTrue();
        }

        pages.ShouldBeGreaterThan(2);
        ids.ShouldBeUnique();
        ids.Count.ShouldBe(first.GetProperty("total_results").GetInt32());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("two")]
    public async Task Page_outside_1_to_500_is_refused_with_code_22(string page)
    {
        await using var client = await SimulatedClient.StartAsync();

        var response = await client.GetAsync($"discover/movie?page={page}");

        response.Status.ShouldBe(HttpStatusCode.BadRequest);
        response.Code.ShouldBe(22);
    }

    [Fact]
    public async Task Genres_by_comma_are_and_by_bar_are_or()
    {
        await using var client = await SimulatedClient.StartAsync();

        var either = await TotalAsync(client, "with_genres=80|10752");
        var both = await TotalAsync(client, "with_genres=80,10752");
        var crime = await TotalAsync(client, "with_genres=80");
        var war = await TotalAsync(client, "with_genres=10752");

        either.ShouldBe(crime + war - both);
        war.ShouldBeGreaterThan(both);
    }

    [Fact]
    public async Task Discover_by_revenue_within_dates_is_sorted_and_within_them()
    {
        await using var client = await SimulatedClient.StartAsync();

        var results = (
            await client.GetAsync(
                "discover/movie?sort_by=revenue.desc&primary_release_date.gte=2013-01-01&primary_release_date.lte=2014-12-31"
            )
        ).Answer.GetProperty("results");
        var dates = results.EnumerateArray().Select(film => film.GetProperty("release_date").GetString()!).ToList();

        dates.Count.ShouldBe(20);
        dates.ShouldAllBe(date => string.CompareOrdinal(date, "2013-01-01") >= 0 && string.CompareOrdinal(date, "2014-12-31") <= 0);
    }

    [Fact]
    public async Task Person_is_found_by_name_with_the_films_of_the_credits()
    {
        await using var client = await SimulatedClient.StartAsync();

        var found = (await client.GetAsync("search/person?query=scarlett%20johansson")).Answer;
        var person = (await client.GetAsync("person/1245?append_to_response=movie_credits")).Answer;
        var credits = (await client.GetAsync("person/1245/movie_credits")).Answer;

        found.GetProperty("results")[0].GetProperty("id").GetInt64().ShouldBe(1245);
        person.GetProperty("birthday").GetString().ShouldBe("1984-11-22");
        person.GetProperty("movie_credits").GetProperty("cast").GetArrayLength().ShouldBe(28);
        credits.GetProperty("cast").GetRawText().ShouldBe(person.GetProperty("movie_credits").GetProperty("cast").GetRawText());
    }

    [Fact]
    public async Task Collection_names_its_parts_and_they_name_it()
    {
        await using var client = await SimulatedClient.StartAsync();

        var collection = (await client.GetAsync("collection/230")).Answer;
        var part = collection.GetProperty("parts")[0].GetProperty("id").GetInt64();
        var movie = (await client.GetAsync($"movie/{part}")).Answer;
        var keywords = (await client.GetAsync($"movie/{part}/keywords")).Answer;

        collection.GetProperty("name").GetString().ShouldBe("The Godfather Collection");
        movie.GetProperty("belongs_to_collection").GetProperty("id").GetInt64().ShouldBe(230);
        keywords.GetProperty("id").GetInt64().ShouldBe(part);
        keywords.GetProperty("keywords").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    private static async Task<int> TotalAsync(SimulatedClient client, string query) =>
        (await client.GetAsync($"discover/movie?{query}")).Answer.GetProperty("total_results").GetInt32();
}
