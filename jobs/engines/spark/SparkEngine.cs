using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Runs the models on Apache Spark: an own JVM on this machine, or the one that spark-submit started, on whatever cluster that is.</summary>
internal sealed class SparkEngine : IEngine, ICatalog
{
    private readonly SparkSession session;
    private readonly SparkScale scale;
    private readonly SparkTexts texts = new();
    private readonly SelectReader selects;
    private readonly Dictionary<string, DataFrame> kept = new(StringComparer.Ordinal);
    private readonly EngineOptions options;
    private readonly SparkFolders folders;

    private SparkEngine(SparkSession session, EngineOptions options, SparkFolders folders, SelectReader selects)
    {
        this.session = session;
        this.folders = folders;
        this.options = options;
        scale = new SparkScale(session, options);
        this.selects = selects;
        Name = $"spark {session.Version()}";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>A small SELECT is mostly planned, by one thread; more than two at once gain little.</summary>
    public int Concurrency => 2;

    /// <inheritdoc/>
    public string? LakeAddress => options.LakeAddress;

    /// <summary>Opens a session.</summary>
    /// <exception cref="LakeException">There is no Spark, or it does not start.</exception>
    public static async Task<SparkEngine> OpenAsync(EngineOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folders = SparkFolders.Of(options);
        SparkSession? session = null;
        try
        {
            session = await Task.Run(() => SparkStart.Open(options, folders), cancellation);
            return new SparkEngine(session, options, folders, SelectReader.Open());
        }
        catch
        {
            session?.Dispose();
            folders.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task BindCsvAsync(CsvView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        await ReadAsync(view.Name, () => SparkCsv.Read(session, scale, view), cancellation);
    }

    /// <inheritdoc/>
    public async Task BindRecordsAsync(RecordView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (kept.Remove(view.Name, out var before))
            before.Unpersist();
        // A model names its source several times, and JSON would be read anew each time.
        await ReadAsync(view.Name, () => kept[view.Name] = SparkRecords.Read(session, scale, view).Persist(), cancellation);
    }

    /// <inheritdoc/>
    public async Task BindTableAsync(TableView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        await ReadAsync(view.Name, () => SparkTable.Read(session, scale, view), cancellation);
    }

    /// <inheritdoc/>
    public async Task BindSelectAsync(string name, SelectText select, CancellationToken cancellation)
    {
        await AnalyzedAsync(
            select,
            frame =>
            {
                frame.CreateOrReplaceTempView(SparkTypes.Name(name));
                return true;
            },
            cancellation
        );
        texts.Keep(select);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TableColumn>> DescribeAsync(SelectText select, CancellationToken cancellation) =>
        AnalyzedAsync(select, SparkTypes.Columns, cancellation);

    /// <inheritdoc/>
    public Task<WrittenTable> WriteAsync(
        SelectText select,
        IReadOnlyList<string> order,
        string folder,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(select);
        return options.Bucket is { } bucket
            ? SparkObjects.WriteAsync(
                session,
                bucket,
                folder,
                () => WriteRowsAsync(select, order, folder, progress, cancellation),
                cancellation
            )
            : WriteRowsAsync(select, order, folder, progress, cancellation);
    }

    private Task<WrittenTable> WriteRowsAsync(
        SelectText select,
        IReadOnlyList<string> order,
        string folder,
        IProgress<double>? progress,
        CancellationToken cancellation
    ) =>
        RunAsync(
            select,
            frame =>
            {
                var columns = SparkTypes.Columns(frame);
                foreach (var column in columns)
                {
                    if (!SparkTypes.IsStorable(column.Type))
                        throw new SelectException(
                            $"{select.Origin}: column {column.Name} is of type {column.Type}, which a table cannot hold: cast it in the last select."
                        );
                }
                return new WrittenTable(columns, SparkFolder.Write(session, scale, frame, order, folder, options.Bucket is not null));
            },
            progress,
            cancellation
        );

    /// <inheritdoc/>
    public Task<QueryResult> QueryAsync(SelectText select, CancellationToken cancellation) =>
        RunAsync(select, SparkRows.Read, null, cancellation);

    /// <inheritdoc/>
    public async Task RegisterAsync(string database, IReadOnlyList<CatalogTable> tables, CancellationToken cancellation)
    {
        try
        {
            await Task.Run(() => new SparkCatalog(session, database).Register(tables), cancellation);
        }
        catch (Exception fault) when (SparkCalls.Read(fault) is { } error)
        {
            throw new LakeException(
                $"cannot register the tables of {database} in Spark's catalog: {error.Message}. The publication itself is done; 'cinelake catalog' registers it later.",
                fault
            );
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        selects.Dispose();
        await Task.Run(session.Dispose);
        folders.Dispose();
    }

    private async Task ReadAsync(string name, Func<DataFrame> read, CancellationToken cancellation)
    {
        try
        {
            await Task.Run(() => read().CreateOrReplaceTempView(SparkTypes.Name(name)), cancellation);
        }
        catch (Exception fault) when (SparkCalls.Read(fault) is { } error)
        {
            throw SparkFailure.Reading(error, name, options, fault);
        }
    }

    private Task<T> AnalyzedAsync<T>(SelectText select, Func<DataFrame, T> use, CancellationToken cancellation) =>
        CheckedAsync(select, single => Task.Run(() => use(session.Sql(single.Text)), cancellation));

    private Task<T> RunAsync<T>(SelectText select, Func<DataFrame, T> use, IProgress<double>? progress, CancellationToken cancellation) =>
        CheckedAsync(
            select,
            single => SparkCalls.RunAsync(session, single.Origin, () => use(session.Sql(single.Text)), progress, cancellation)
        );

    private async Task<T> CheckedAsync<T>(SelectText select, Func<SelectText, Task<T>> run)
    {
        var single = selects.Read(select).Select;
        try
        {
            return await run(single);
        }
        catch (Exception fault) when (SparkCalls.Read(fault) is { } error)
        {
            throw SparkFailure.Of(error, single, texts, options, fault);
        }
    }
}
