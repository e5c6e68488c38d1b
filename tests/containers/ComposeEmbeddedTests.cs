namespace Cinelake.Tests.Containers;

/// <summary>The services of the profile <c>embedded</c>, from the source files to the answers.</summary>
public sealed class ComposeEmbeddedTests(DemoFiles demo)
{
    [Fact]
    public Task The_profile_ends_with_the_tables_and_answers_that_the_tour_has() => ComposeRun.ShouldEndAsTheTourAsync("embedded", demo);
}
