using System.Text.Json;

namespace Cinelake.Tests.Spark;

/// <summary>The engines side by side, through the command that users run.</summary>
[Collection(SparkDistribution.OneAtATime)]
[Trait("needs", "spark")]
public sealed class ParityTests(DemoFiles demo)
{
    [Fact]
    public async Task Every_model_and_every_answer_is_equal_on_both_engines()
    {
        await SparkDistribution.HomeAsync();
        var lake = await demo.TouredLakeAsync();
        // With odd records beside the demo's: the reasons for refusing them must be equal too.
        await OddLake.LandAsync(2, demo.NewFolder(), lake);
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--max-rejects", "1", "--lake", lake)).ShouldSucceed();

        var run = await ProgramRun.OfAsync(Programs.Jobs, "parity", "--lake", lake, "--json");

        run.ShouldSucceed();
        using var rows = JsonDocument.Parse(run.Output);
        var models = Directory
            .GetFiles(Path.Combine(Programs.Repository, "jobs", "models"), "*.sql", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(Programs.Repository, "studies"), "*.sql", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is not ("tests" or "macros"))
            .Where(file => Path.GetFileName(file) != "rejects.sql")
            .Select(file => Path.GetFileNameWithoutExtension(file));
        var compared = rows.RootElement.EnumerateArray().Select(row => row.GetProperty("model").GetString()!.Split('/')[^1]).ToList();
        models.Except(compared, StringComparer.Ordinal).ShouldBeEmpty();
        rows.RootElement.EnumerateArray().ShouldAllBe(row => row.GetProperty("result").GetString() == "equal");
        rows.RootElement.EnumerateArray().Sum(row => row.GetProperty("rows").GetInt64()).ShouldBeGreaterThan(10_000);
        // TMDB's answers are among what was compared.
        var counts = rows
            .RootElement.EnumerateArray()
            .ToLookup(
                row => row.GetProperty("model").GetString()!.Split('/')[^1],
                row => row.GetProperty("rows").GetInt64(),
                StringComparer.Ordinal
            );
        counts["tmdb_person_movies"].Sum().ShouldBeGreaterThan(100);
        counts["top_grosses"].Sum().ShouldBe(10);
    }
}
