namespace Cinelake.Tests.Containers;

/// <summary>The services of the profile <c>spark</c>, from the source files to the answers.</summary>
[Collection(SparkContainers.Name)]
public sealed class ComposeSparkTests(DemoFiles demo)
{
    [Fact]
    public Task The_profile_ends_with_the_tables_and_answers_that_the_tour_has() => ComposeRun.ShouldEndAsTheTourAsync("spark", demo);
}
