using System.Reflection;
using Cinelake.Jobs.Engines.Contract;
using DuckDB.NET.Data;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>
/// One in-memory DuckDB that reads and writes the folders of its options, and nothing else: no network, no extensions, no settings
/// changed by what it runs. Its calls run on other threads; cancelled ones end within a second and leave it usable.
/// </summary>
internal sealed class DuckDbSession : IAsyncDisposable
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);
    private readonly DuckDBConnection connection;

    private DuckDbSession(DuckDBConnection connection, string version, int preludeBytes)
    {
        this.connection = connection;
        Version = version;
        PreludeBytes = preludeBytes;
    }

    /// <summary>DuckDB's version, for example <c>1.5.6</c>.</summary>
    public string Version { get; }

    /// <summary>The length of the prelude: offsets in errors of its macros are below it.</summary>
    public int PreludeBytes { get; }

    /// <summary>Opens it. The order matters: settings that the lock covers come first.</summary>
    public static async Task<DuckDbSession> OpenAsync(EngineOptions options, CancellationToken cancellation)
    {
        var database = new DuckDBConnection(
            "DataSource=:memory:;autoload_known_extensions=false;autoinstall_known_extensions=false;errors_as_json=true"
        );
        try
        {
            var prelude = ReadPrelude();
            var version = await Task.Run(
                () =>
                {
                    database.Open();
                    Execute(database, prelude);
                    Execute(database, Settings(options));
                    using var command = database.CreateCommand();
                    command.CommandText = "select version()";
                    return (string)command.ExecuteScalar()!;
                },
                cancellation
            );
            return new DuckDbSession(database, version.TrimStart('v'), DuckDbText.Bytes(prelude));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one statement, and reports its progress (0 to 1).</summary>
    /// <returns>The rows it wrote.</returns>
    public async Task<long> ExecuteAsync(string sql, IProgress<double>? progress, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        // The driver's asynchronous methods run on the caller's thread.
        var work = Task.Run(() => command.ExecuteNonQueryAsync(cancellation), cancellation);
        while (progress is not null && await Task.WhenAny(work, Task.Delay(ProgressInterval, CancellationToken.None)) != work)
        {
            var percentage = connection.GetQueryProgress().Percentage;
            if (percentage >= 0 && !work.IsCompleted)
                progress.Report(percentage / 100);
        }
        return await work;
    }

    /// <summary>Runs one statement and passes its rows to <paramref name="read"/>, on another thread.</summary>
    public async Task<T> ReadAsync<T>(string sql, Func<DuckDBDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        return await Task.Run(
            async () =>
            {
                await using var reader = (DuckDBDataReader)await command.ExecuteReaderAsync(cancellation);
                return read(reader);
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static string ReadPrelude()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("prelude.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Settings(EngineOptions options)
    {
        var folders = options.Folders.Append(options.TempFolder).Select(Path.GetFullPath);
        var tempLimit = options.TempLimit is null ? "" : $"set max_temp_directory_size = {DuckDbText.Literal(options.TempLimit)};";
        return $"""
            set threads = {options.Threads};
            set memory_limit = {DuckDbText.Literal(options.Memory)};
            set temp_directory = {DuckDbText.Literal(Path.GetFullPath(options.TempFolder))};
            {tempLimit}
            set enable_progress_bar = true;
            set enable_progress_bar_print = false;
            set progress_bar_time = 0;
            set allowed_directories = {DuckDbText.List(folders)};
            set enable_external_access = false;
            set lock_configuration = true;
            """;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
