using Cinelake.Jobs.Models;
using Cinelake.Jobs.Sql;

namespace Cinelake.Tests.Demo;

/// <summary>
/// What the data tests are for: a join that doubles rows, wherever it is, fails the tests of its table, or changes nothing.
/// </summary>
public sealed class FanOutTests(FanOutLake lake, ITestOutputHelper output) : IClassFixture<FanOutLake>
{
    // What the engine itself says of doubled rows: a scalar subquery has two, a variance is negative.
    private static readonly string[] Refusals = ["more than one row", "square root of a negative number"];

    [Theory]
    [InlineData("comedy")]
    [InlineData("crime-and-war")]
    [InlineData("ratings-and-box-office")]
    [InlineData("scarlett-johansson")]
    [InlineData("south-american-drama")]
    [InlineData("refined")]
    public async Task Every_doubling_join_is_caught(string study)
    {
        var stop = TestContext.Current.CancellationToken;
        await lake.BindAsync(study, stop);
        var outcomes = new List<(string Place, FanOutOutcome Outcome)>();

        foreach (var model in lake.ModelsOf(study))
        {
            foreach (var fanOut in FanOut.Of(model.Select))
                outcomes.Add((fanOut.Place, await OutcomeAsync(model, fanOut, stop)));
        }

        foreach (var outcome in outcomes.GroupBy(found => found.Outcome))
            output.WriteLine($"{study}: {outcome.Key} {outcome.Count()}");
        outcomes.Where(found => found.Outcome == FanOutOutcome.Missed).Select(found => found.Place).ShouldBeEmpty();
        outcomes.Count(found => found.Outcome == FanOutOutcome.Caught).ShouldBeGreaterThan(20);
    }

    private async Task<FanOutOutcome> OutcomeAsync(Model model, FanOut fanOut, CancellationToken stop)
    {
        try
        {
            var outcome = await lake.TryAsync(model, fanOut.AllRows, stop);
            return outcome == FanOutOutcome.Same && model.Study is not null ? await lake.TryAsync(model, fanOut.EveryOther, stop) : outcome;
        }
        catch (SelectException error) when (Refusals.Any(refusal => error.Message.Contains(refusal, StringComparison.OrdinalIgnoreCase)))
        {
            return FanOutOutcome.Refused;
        }
    }
}
