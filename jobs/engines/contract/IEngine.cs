using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Contract;

/// <summary>
/// What runs the models: it makes raw files and Parquet files readable under a name, and turns a SELECT into rows or into Parquet. The one
/// interface that DuckDB and Spark share; nothing outside <c>engines/</c> knows which runs. Calls are made one at a time, but for
/// <see cref="Concurrency"/>. Errors of a SELECT are <see cref="SelectException"/>, lack of memory is <see cref="MemoryLimitException"/>.
/// </summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>The engine and its version, for example <c>duckdb 1.5.6</c>.</summary>
    string Name { get; }

    /// <summary>
    /// How many SELECTs are worth writing or querying at once; views are bound one at a time, and never one that a running SELECT reads.
    /// </summary>
    int Concurrency { get; }

    /// <summary>Its catalog of tables; null if it has none or was opened without a place for one.</summary>
    ICatalog? Catalog { get; }

    /// <summary>
    /// Makes CSV files a view: <c>source_file string, source_line bigint, received bigint, line string, fault string, field_count int</c>
    /// and each column as text, unquoted. The header line is left out. <c>fault</c> is NULL or the reason code for which the line cannot be
    /// split.
    /// </summary>
    Task BindCsvAsync(CsvView view, CancellationToken cancellation);

    /// <summary>
    /// Makes staged JSON records a view: <c>source_file string, source_record bigint, received bigint, dt date, fault string, raw_text
    /// string</c> and each declared field, every scalar as text.
    /// </summary>
    Task BindRecordsAsync(RecordView view, CancellationToken cancellation);

    /// <summary>Makes a table's Parquet files a view of the table's columns; a table without files is an empty view.</summary>
    Task BindTableAsync(TableView view, CancellationToken cancellation);

    /// <summary>Makes a view of a SELECT.</summary>
    Task BindSelectAsync(string name, SelectText select, CancellationToken cancellation);

    /// <summary>The columns and types of a SELECT, without running it.</summary>
    Task<IReadOnlyList<TableColumn>> DescribeAsync(SelectText select, CancellationToken cancellation);

    /// <summary>
    /// Writes a SELECT's rows, in the order of some columns (none: in their own), as Parquet files of a new folder: of
    /// this machine, or of the bucket that it was opened for.
    /// </summary>
    /// <returns>The columns and the files. Nothing is left of a folder whose writing failed or was cancelled.</returns>
    Task<WrittenTable> WriteAsync(
        SelectText select,
        IReadOnlyList<string> order,
        string folder,
        IProgress<double>? progress,
        CancellationToken cancellation
    );

    /// <summary>A SELECT's rows.</summary>
    Task<QueryResult> QueryAsync(SelectText select, CancellationToken cancellation);
}
