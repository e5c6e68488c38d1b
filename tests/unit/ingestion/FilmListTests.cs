using Cinelake.Ingestion.Tmdb;
using Cinelake.Lake;
using static Cinelake.Tests.Unit.Ingestion.CsvText;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class FilmListTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => System.IO.File.Delete(path);

    [Fact]
    public void Films_of_all_conditions_are_listed_once_and_sorted() =>
        Read(
                new FilmSelection
                {
                    Genre = "Comedy",
                    MinVotes = 1000,
                    FromYear = 1990,
                    ToYear = 2000,
                },
                Film("tt0000005"),
                Film("tt0000003"),
                Film("tt0000003"),
                Film("tt0000006", genres: "Romantic Comedy"),
                Film("tt0000007", votes: "999"),
                Film("tt0000008", votes: @"\N"),
                Film("tt0000009", year: "1989"),
                Film("tt0000010", year: "2001"),
                Film("tt0000011", year: @"\N"),
                Film("tt0000001", genres: "Action,Comedy,Drama", year: "2000", votes: "1000")
            )
            .ShouldBe(["tt0000001", "tt0000003", "tt0000005"]);

    [Fact]
    public void Without_conditions_every_film_is_listed() =>
        Read(new FilmSelection(), Film("tt0000005", genres: @"\N", year: @"\N", votes: @"\N")).ShouldBe(["tt0000005"]);

    [Fact]
    public void Lines_that_cannot_be_read_are_passed_over() =>
        Read(
                new FilmSelection(),
                "tt0000001|short",
                Film("tt0000002").Replace("title", "\"open", StringComparison.Ordinal),
                Film("nm0000003"),
                Film("tt0000004")
            )
            .ShouldBe(["tt0000004"]);

    [Fact]
    public void Films_of_all_files_are_listed_and_the_last_file_decides_for_a_film_of_two()
    {
        var films = new FilmList(new FilmSelection { Genre = "Comedy" });

        Add(films, Film("tt0000001"), Film("tt0000002"), Film("tt0000003", genres: "Drama"));
        Add(films, Film("tt0000002", genres: "Drama"), Film("tt0000003"), Film("tt0000004"));

        films.Ids.ShouldBe(["tt0000001", "tt0000003", "tt0000004"]);
    }

    private static string Film(string id, string genres = "Comedy", string year = "1994", string votes = "5000") =>
        $@"{id}|title|title|{year}|90|{genres}|7.0|{votes}|actor|role|name|1958|\N|actor|{id}";

    private IReadOnlyList<string> Read(FilmSelection collection, params string[] lines)
    {
        var films = new FilmList(collection);
        Add(films, lines);
        return films.Ids;
    }

    private void Add(FilmList films, params string[] lines)
    {
        System.IO.File.WriteAllBytes(path, File([MoviesHeader, .. lines]));
        films.Add(path, TestContext.Current.CancellationToken);
    }
}
