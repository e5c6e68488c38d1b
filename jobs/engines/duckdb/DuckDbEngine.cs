using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;
using DuckDB.NET.Data;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>Runs the models embedded, on DuckDB, in memory and, beyond its limit, a folder.</summary>
internal sealed class DuckDbEngine : IEngine
{
    private const string ParquetOptions = "format parquet, compression zstd, row_group_size 122880, use_tmp_file false";

    /// <summary>DuckDB among the engines.</summary>
    public static EngineKind Kind { get; } =
        new()
        {
            Name = "duckdb",
            Remark = "embedded",
            DefaultMemory = "1000MB",
            OpenAsync = async (options, cancellation) => await OpenAsync(options, cancellation),
        };

    private readonly DuckDbSession session;
    private readonly EngineOptions options;
    private readonly DuckDbTexts texts;
    private readonly SelectReader selects;
    private readonly HashSet<string> views = new(StringComparer.OrdinalIgnoreCase);

    private DuckDbEngine(DuckDbSession session, EngineOptions options, SelectReader selects)
    {
        this.session = session;
        this.options = options;
        this.selects = selects;
        texts = new DuckDbTexts(session.PreludeBytes);
    }

    /// <inheritdoc/>
    public string Name => $"duckdb {session.Version}";

    /// <inheritdoc/>
    public int Concurrency => 1;

    /// <inheritdoc/>
    public ICatalog? Catalog => null;

    /// <summary>Opens an engine.</summary>
    /// <exception cref="LakeException">A setting is malformed, for example the memory limit.</exception>
    public static async Task<DuckDbEngine> OpenAsync(EngineOptions options, CancellationToken cancellation)
    {
        try
        {
            var opened = await DuckDbSession.OpenAsync(options, cancellation);
            return new DuckDbEngine(opened, options, SelectReader.Open());
        }
        catch (DuckDBException exception)
        {
            throw new LakeException($"cannot open DuckDB: {DuckDbError.Parse(exception.Message).Message}", exception);
        }
    }

    /// <inheritdoc/>
    public async Task BindCsvAsync(CsvView view, CancellationToken cancellation)
    {
        var lines = new List<string>();
        foreach (var file in view.Files)
        {
            var parquet = Path.Combine(view.ScratchFolder, $"{view.Name}-{lines.Count + 1}.lines.parquet");
            await RunOwnAsync(DuckDbCsv.ReadLines(file, parquet), file.SourceFile, cancellation);
            lines.Add(parquet);
        }
        await RunOwnAsync(DuckDbCsv.CreateView(view, lines), view.Name, cancellation);
        views.Add(view.Name);
    }

    /// <inheritdoc/>
    public async Task BindRecordsAsync(RecordView view, CancellationToken cancellation)
    {
        var parquet = view.Files.Count == 0 ? null : $"{view.Files[0]}.parquet";
        if (parquet is not null)
            await RunOwnAsync(DuckDbRecords.Write(view, parquet), view.Name, cancellation);
        await RunOwnAsync(DuckDbRecords.CreateView(view, parquet), view.Name, cancellation);
        views.Add(view.Name);
    }

    /// <inheritdoc/>
    public async Task BindTableAsync(TableView view, CancellationToken cancellation)
    {
        await RunOwnAsync(DuckDbTable.CreateView(view), view.Name, cancellation);
        views.Add(view.Name);
    }

    /// <inheritdoc/>
    public async Task BindSelectAsync(string name, SelectText select, CancellationToken cancellation)
    {
        var command = texts.Command($"create or replace view {DuckDbText.Name(name)} as\n", Single(select), "");
        await RunAsync(command, () => session.ExecuteAsync(command.Sql, null, cancellation));
        texts.Keep(command);
        views.Add(name);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TableColumn>> DescribeAsync(SelectText select, CancellationToken cancellation) =>
        select.Describe(ToSpark(await DescribeInDuckDbAsync(Single(select), cancellation), select));

    /// <inheritdoc/>
    public async Task<WrittenTable> WriteAsync(
        SelectText select,
        IReadOnlyList<string> order,
        string folder,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var single = Single(select);
        var described = await DescribeInDuckDbAsync(single, cancellation);
        foreach (var column in described)
        {
            if (!DuckDbTypes.IsStorable(column.Type))
                throw new SelectException(
                    $"{select.Origin}: column {column.Name} is of type {column.Type}, which a table cannot hold: cast it in the last "
                        + "select."
                );
        }
        var columns = select.Describe(ToSpark(described, select));
        var file = Path.Combine(WrittenFolder.Create(folder), WrittenFolder.FileName(0));
        var ordered = order.Count == 0 ? single : single.Around("*", $"order by {string.Join(", ", order)}");
        var command = texts.Command("copy (\n", ordered, $"\n) to {DuckDbText.Literal(file)} ({ParquetOptions}{Metadata(columns)})");
        var written = false;
        try
        {
            var rows = await RunAsync(command, () => session.ExecuteAsync(command.Sql, progress, cancellation));
            written = true;
            progress?.Report(1);
            return new WrittenTable(columns, [new WrittenFile(Path.GetFileName(file), rows)]);
        }
        finally
        {
            // A copy that ends early can leave a file without its footer.
            if (!written)
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public async Task<QueryResult> QueryAsync(SelectText select, CancellationToken cancellation)
    {
        var single = Single(select);
        var plain = texts.Command("", single, "");
        if (
            await RunAsync(
                plain,
                () => session.ReadAsync(plain.Sql, reader => DuckDbRows.ReadPlain(select.Origin, reader, cancellation), cancellation)
            ) is
            { } result
        )
            return result;
        var columns = ToSpark(await DescribeInDuckDbAsync(single, cancellation), select);
        var rows = new DuckDbRows(select.Origin, columns);
        var command = texts.Command(rows.Before, single, rows.After);
        return new QueryResult(
            columns,
            await RunAsync(command, () => session.ReadAsync(command.Sql, reader => rows.Read(reader, cancellation), cancellation))
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        selects.Dispose();
        await session.DisposeAsync();
    }

    private static List<TableColumn> ToSpark(IEnumerable<TableColumn> columns, SelectText select) =>
        [
            .. columns.Select(column =>
                column with
                {
                    Type =
                        DuckDbTypes.ToSpark(column.Type)
                        ?? throw new SelectException(
                            $"{select.Origin}: column {column.Name} is of type {column.Type}, which Spark and Parquet do not have: cast it."
                        ),
                }
            ),
        ];

    private static string Metadata(IReadOnlyList<TableColumn> columns) =>
        columns.Any(column => column.Description is not null)
            ? $", kv_metadata {{{DuckDbText.Literal(ParquetSchemaText.Key)}: {DuckDbText.Literal(ParquetSchemaText.Of(columns))}}}"
            : "";

    private async Task<IReadOnlyList<TableColumn>> DescribeInDuckDbAsync(SelectText single, CancellationToken cancellation)
    {
        var command = texts.Command("describe (\n", single, "\n)");
        return await RunAsync(
            command,
            () =>
                session.ReadAsync(
                    command.Sql,
                    reader =>
                    {
                        var columns = new List<TableColumn>();
                        while (reader.Read())
                            columns.Add(new TableColumn(reader.GetString(0), reader.GetString(1)));
                        return columns;
                    },
                    cancellation
                )
        );
    }

    /// <summary>A text that is more than one SELECT could close the bracket around it and continue with a statement of its own.</summary>
    private SelectText Single(SelectText select) => selects.Read(select).Select;

    private async Task<T> RunAsync<T>(DuckDbCommandText command, Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (DuckDBException exception) when (DuckDbFailure.IsInterrupt(exception))
        {
            throw new OperationCanceledException($"cancelled: {command.Select.Origin}", exception);
        }
        catch (DuckDBException exception)
        {
            throw DuckDbFailure.Of(exception, command, texts, views, options);
        }
    }

    private async Task RunOwnAsync(string sql, string subject, CancellationToken cancellation)
    {
        try
        {
            await session.ExecuteAsync(sql, null, cancellation);
        }
        catch (DuckDBException exception) when (DuckDbFailure.IsInterrupt(exception))
        {
            throw new OperationCanceledException($"cancelled: {subject}", exception);
        }
        catch (DuckDBException exception)
        {
            throw DuckDbFailure.Reading(exception, subject, options);
        }
    }
}
