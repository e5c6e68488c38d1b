using Cinelake.Demo.Run;
using Cinelake.Terminal;

namespace Cinelake.Tests.Demo;

public sealed class TourTests
{
    [Fact]
    public async Task Tour_leaves_a_lake_with_answers_and_shows_each_command_it_ran()
    {
        var folder = Directory.CreateTempSubdirectory("cinelake-").FullName;
        try
        {
            var lake = Path.Combine(folder, "lake");
            await using var output = new StringWriter();

            var exit = await new Tour(lake, output, Steps.OnStandardError()).RunAsync(TestContext.Current.CancellationToken);

            exit.ShouldBe(ExitCode.Done);
            output.ToString().ShouldContain("$ dotnet run --project ingestion -- tmdb comedy --lake");
            output.ToString().ShouldContain("$ dotnet run --project jobs -- build --lake");
            Directory.GetFiles(lake, "comedy-*.json", SearchOption.AllDirectories).ShouldNotBeEmpty();
            foreach (var table in (string[])["tmdb_movies", "tmdb_people", "tmdb_person_movies", "tmdb_collections", "tmdb_genres"])
                Directory
                    .GetFiles(Path.Combine(lake, "Trusted", "TMDB", "PARQUET", table), "*.parquet", SearchOption.AllDirectories)
                    .ShouldNotBeEmpty(table);
            var answers = Path.Combine(
                Directory.GetDirectories(Path.Combine(lake, "Refined", "PARQUET")).ShouldHaveSingleItem(),
                "answers",
                "comedy"
            );
            foreach (var question in (string[])["factors", "genre_periods", "known_titles_effect", "short_vs_long", "prolific_artists"])
                File.Exists(Path.Combine(answers, question, "part-00000.parquet")).ShouldBeTrue(question);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
