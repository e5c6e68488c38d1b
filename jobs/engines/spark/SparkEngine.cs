using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// Runs the models on Apache Spark: with a JVM of its own on this machine, or in the one that spark-submit started, on whatever cluster
/// that is.
/// </summary>
internal sealed class SparkEngine : IEngine, ICatalog
{
    /// <summary>Spark among the engines: the default within spark-submit.</summary>
    public static EngineKind Kind { get; } =
        new()
        {
            Name = "spark",
            DefaultMemory = "1300MB",
            OpenAsync = async (options, cancellation) => await OpenAsync(options, cancellation),
            IsAtHand = () => SparkStart.IsWithinSubmit,
            ReachesBuckets = true,
            HasCatalog = true,
        };

    private readonly SparkSession session;
    private readonly SparkViews views;
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
        views = new SparkViews(session, options);
        this.selects = selects;
        Name = $"spark {session.Version()}";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>A small SELECT is mostly planned, by one thread; more than two at once gain little.</summary>
    public int Concurrency => 2;

    /// <inheritdoc/>
    public ICatalog? Catalog => options.Metastore is null ? null : this;

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
    public Task BindCsvAsync(CsvView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        views.Bind(SparkView.OfFiles(view.Name, view.Files.Select(file => file.Path), scale => SparkCsv.Read(scale.Session, view)));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task BindRecordsAsync(RecordView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (kept.Remove(view.Name, out var before))
            await Task.Run(() => before.Unpersist(), cancellation);
        // A model names its source several times, and JSON would be read again each time.
        views.Bind(SparkView.OfFiles(view.Name, view.Files, scale => kept[view.Name] = SparkRecords.Read(scale, view).Persist()));
    }

    /// <inheritdoc/>
    public Task BindTableAsync(TableView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        views.Bind(SparkView.OfFiles(view.Name, view.Parts.SelectMany(part => part.Files), scale => SparkTable.Read(scale, view)));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task BindSelectAsync(string name, SelectText select, CancellationToken cancellation) =>
        CheckedAsync(
            select,
            reading =>
                Task.Run(
                    () =>
                    {
                        var single = reading.Select;
                        views.Bind(new SparkView(name, scale => scale.Session.Sql(single.Text), 0, Names(reading)));
                        texts.Keep(single);
                        return views.For([name]);
                    },
                    cancellation
                )
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<TableColumn>> DescribeAsync(SelectText select, CancellationToken cancellation) =>
        AnalyzedAsync(select, frame => select.Describe(SparkTypes.Columns(frame)), cancellation);

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
            (scale, frame) =>
            {
                var columns = SparkTypes.Columns(frame);
                foreach (var column in columns)
                {
                    if (!SparkTypes.IsStorable(column.Type))
                        throw new SelectException(
                            $"{select.Origin}: column {column.Name} is of type {column.Type}, which a table cannot hold: cast it in the "
                                + "last select."
                        );
                }
                var commented = select.Descriptions.Count == 0 ? frame : SparkCalls.WithComments(frame, select.Descriptions);
                return new WrittenTable(
                    select.Describe(columns),
                    SparkFolder.Write(scale, commented, order, folder, options.Bucket is not null)
                );
            },
            progress,
            cancellation
        );

    /// <inheritdoc/>
    public Task<QueryResult> QueryAsync(SelectText select, CancellationToken cancellation) =>
        RunAsync(select, (_, frame) => SparkRows.Read(frame), null, cancellation);

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
                $"cannot register the tables of {database} in Spark's catalog: {error.Message}. The publication itself succeeded; "
                    + "'cinelake catalog' can register it later.",
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

    private Task<T> AnalyzedAsync<T>(SelectText select, Func<DataFrame, T> use, CancellationToken cancellation) =>
        CheckedAsync(select, reading => Task.Run(() => use(views.For(Names(reading)).Session.Sql(reading.Select.Text)), cancellation));

    private Task<T> RunAsync<T>(
        SelectText select,
        Func<SparkScale, DataFrame, T> use,
        IProgress<double>? progress,
        CancellationToken cancellation
    ) =>
        CheckedAsync(
            select,
            async reading =>
            {
                var scale = await Task.Run(() => views.For(Names(reading)), cancellation);
                var single = reading.Select;
                return await SparkCalls.RunAsync(
                    scale.Session,
                    single.Origin,
                    () => use(scale, scale.Session.Sql(single.Text)),
                    progress,
                    cancellation
                );
            }
        );

    private async Task<T> CheckedAsync<T>(SelectText select, Func<SelectReading, Task<T>> run)
    {
        var reading = selects.Read(select);
        try
        {
            return await run(reading);
        }
        catch (Exception fault) when (SparkCalls.Read(fault) is { } error)
        {
            throw SparkFailure.Of(error, reading.Select, texts, options, fault);
        }
    }

    private static IReadOnlyList<string> Names(SelectReading reading) => [.. reading.Tables.Select(table => table.Name)];
}
