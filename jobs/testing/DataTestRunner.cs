using System.Collections.Concurrent;
using System.Globalization;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Reading;
using Cinelake.Jobs.Sql;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Testing;

/// <summary>Runs data tests in an engine in which the tables are views.</summary>
/// <param name="engine">The engine.</param>
/// <param name="inputs">What the tests read besides tables, with the parameters that the answers were built with.</param>
internal sealed class DataTestRunner(IEngine engine, InputViews inputs)
{
    private const int ExampleRows = 5;

    /// <summary>Runs the tests and returns their results, in order.</summary>
    public async Task<IReadOnlyList<DataTestResult>> RunAsync(IReadOnlyList<DataTest> tests, Step step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tests);
        ArgumentNullException.ThrowIfNull(step);
        var results = new ConcurrentDictionary<DataTest, DataTestResult>();
        var limit = new ParallelOptions { MaxDegreeOfParallelism = engine.Concurrency, CancellationToken = cancellation };
        foreach (var model in tests.Select(test => test.File).Distinct())
            await inputs.BindAsync(model, cancellation);
        await Parallel.ForEachAsync(
            tests.GroupBy(test => test.Table, StringComparer.Ordinal),
            limit,
            async (table, stop) =>
            {
                step.Report((double)results.Count / tests.Count, table.Key);
                foreach (var result in await CountAsync(table.Key, table.Where(test => test.Count is not null).ToList(), stop))
                    results[result.Test] = result;
                foreach (var test in table.Where(test => test.Count is null))
                    results[test] = await ListAsync(test, stop);
            }
        );
        var failed = results.Values.Count(result => !result.Passed);
        step.Summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{tests.Count - failed} passed{(failed > 0 ? $", {failed} failed" : "")}"
        );
        return tests.Select(test => results[test]).ToList();
    }

    private async Task<IReadOnlyList<DataTestResult>> CountAsync(string table, List<DataTest> tests, CancellationToken cancellation)
    {
        if (tests.Count == 0)
            return [];
        var counts = string.Join(",\n", tests.Select((test, index) => $"{test.Count} as count_{index}"));
        var result = await engine.QueryAsync(
            new SelectText($"select {counts} from {PortableText.Name(table)}", $"tests of {table}"),
            cancellation
        );
        var found = new List<DataTestResult>();
        for (var index = 0; index < tests.Count; index++)
        {
            var offenders = Number(result.Rows[0][index]);
            found.Add(new DataTestResult(tests[index], offenders, offenders == 0 ? null : await ExamplesAsync(tests[index], cancellation)));
        }
        return found;
    }

    private async Task<DataTestResult> ListAsync(DataTest test, CancellationToken cancellation)
    {
        var count = await engine.QueryAsync(test.Offenders.Around("count(*) as offenders"), cancellation);
        var offenders = Number(count.Rows[0][0]);
        return new DataTestResult(test, offenders, offenders == 0 ? null : await ExamplesAsync(test, cancellation));
    }

    private Task<QueryResult> ExamplesAsync(DataTest test, CancellationToken cancellation) =>
        engine.QueryAsync(test.Offenders.Around("*", $"limit {ExampleRows}"), cancellation);

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
