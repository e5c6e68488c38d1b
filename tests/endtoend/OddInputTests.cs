using System.Globalization;

namespace Cinelake.Tests.EndToEnd;

/// <summary>Whatever Trusted keeps, all later stages can process.</summary>
public sealed class OddInputTests(DemoFiles demo)
{
    /// <summary>The seeds: one, or those from and to that <c>CINELAKE_ODD_SEEDS</c> says (<c>2-50</c>).</summary>
    public static IEnumerable<TheoryDataRow<int>> Seeds
    {
        get
        {
            var told = (Environment.GetEnvironmentVariable("CINELAKE_ODD_SEEDS") ?? "1-1")
                .Split('-')
                .Select(text => int.Parse(text, CultureInfo.InvariantCulture))
                .ToArray();
            return Enumerable.Range(told[0], told[1] - told[0] + 1).Select(seed => new TheoryDataRow<int>(seed));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_is_kept_of_odd_records_builds_and_passes_the_data_tests(int seed)
    {
        var lake = demo.NewFolder();
        await OddLake.LandAsync(seed, demo.NewFolder(), lake);

        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--max-rejects", "1", "--lake", lake)).ShouldSucceed();

        // Neither is all refused nor all kept, and the files contradict each other.
        (await LakeState.NumberAsync(lake, "select count(*) as n from tmdb_movies")).ShouldBeGreaterThan(100);
        (await LakeState.NumberAsync(lake, "select count(*) as n from movie_credits")).ShouldBeGreaterThan(500);
        (await LakeState.NumberAsync(lake, "select count(*) as n from rejects")).ShouldBeGreaterThan(500);
        (await LakeState.NumberAsync(lake, "select count(distinct reason) as n from rejects")).ShouldBeGreaterThan(15);
        (await LakeState.NumberAsync(lake, "select count(*) as n from replaced_title")).ShouldBeGreaterThan(100);
        (await LakeState.NumberAsync(lake, "select count(*) as n from person_match")).ShouldBeGreaterThan(5);
    }
}
