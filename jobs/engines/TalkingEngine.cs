using System.Diagnostics;
using System.Globalization;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines;

/// <summary>An engine that reports, for <c>--verbose</c>, each SELECT that it runs, the rows it returned and how long it took.</summary>
internal sealed class TalkingEngine(IEngine engine, Action<string> listener) : IEngine
{
    /// <inheritdoc/>
    public string Name => engine.Name;

    /// <inheritdoc/>
    public int Concurrency => engine.Concurrency;

    /// <inheritdoc/>
    public ICatalog? Catalog => engine.Catalog;

    /// <inheritdoc/>
    public Task BindCsvAsync(CsvView view, CancellationToken cancellation) =>
        TimedAsync($"read {view.Name}: {Count(view.Files.Count, "file")}", () => engine.BindCsvAsync(view, cancellation));

    /// <inheritdoc/>
    public Task BindRecordsAsync(RecordView view, CancellationToken cancellation) =>
        TimedAsync($"read {view.Name}: records", () => engine.BindRecordsAsync(view, cancellation));

    /// <inheritdoc/>
    public Task BindTableAsync(TableView view, CancellationToken cancellation) => engine.BindTableAsync(view, cancellation);

    /// <inheritdoc/>
    public Task BindSelectAsync(string name, SelectText select, CancellationToken cancellation) =>
        engine.BindSelectAsync(name, select, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TableColumn>> DescribeAsync(SelectText select, CancellationToken cancellation) =>
        engine.DescribeAsync(select, cancellation);

    /// <inheritdoc/>
    public async Task<WrittenTable> WriteAsync(
        SelectText select,
        IReadOnlyList<string> order,
        string folder,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var start = Stopwatch.GetTimestamp();
        var written = await engine.WriteAsync(select, order, folder, progress, cancellation);
        Say(select, Count(written.Files.Count, "file"), start);
        return written;
    }

    /// <inheritdoc/>
    public async Task<QueryResult> QueryAsync(SelectText select, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await engine.QueryAsync(select, cancellation);
        Say(select, Count(result.Rows.Count, "row"), start);
        return result;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => engine.DisposeAsync();

    private async Task TimedAsync(string what, Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        listener($"{what}, {Seconds(start)}");
    }

    private void Say(SelectText select, string gave, long start) =>
        listener($"{select.Origin}: {gave}, {Seconds(start)}\n{select.Text.Trim()}");

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");

    private static string Seconds(long start) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.000} s");
}
