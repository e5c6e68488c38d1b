using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using DuckDB.NET.Data;

namespace Cinelake.Tests.Golden;

/// <summary>An engine, and the only folder it may use.</summary>
public abstract class EngineFixture : IAsyncLifetime
{
    // Characters that a file system accepts and that SQL, Java, Hadoop, DuckDB or log4j may misread: every golden case runs below it.
    private const string Hostile = "o'neil \"q\" `b` c\\d;e ${env:HOME} %41 *?[x]{y:z},#+ é--";
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("cinelake-golden-");
    private readonly string folder;
    private readonly DuckDBConnection writer = new("DataSource=:memory:");
    private IEngine? engine;
    private int files;

    /// <summary>Makes the folder.</summary>
    protected EngineFixture()
    {
        folder = root.CreateSubdirectory(OperatingSystem.IsWindows() ? "o'neil" : Hostile).FullName;
        ModelColumns = new ModelColumns(this);
    }

    /// <summary>The engine; only Spark can be missing, and then a test that asks for it is skipped.</summary>
    internal IEngine Engine => SparkNeeded.Require(engine);

    /// <summary>The engine that makes what a case reads; its results are themselves tested on every engine.</summary>
    internal virtual IEngine Inputs => Engine;

    /// <summary>Whether golden files may be rewritten from its results.</summary>
    public virtual bool IsReference => false;

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Reads SELECTs.</summary>
    internal SelectReader Selects { get; } = SelectReader.Open();

    /// <summary>The columns of the models' tables.</summary>
    internal ModelColumns ModelColumns { get; }

    /// <summary>Tables already made, by what they were made of: cases with equal inputs share them.</summary>
    internal IDictionary<string, TableView> Tables { get; } = new Dictionary<string, TableView>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var temp = Directory.CreateDirectory(Path.Combine(folder, "temp")).FullName;
        await writer.OpenAsync();
        engine = await OpenAsync(
            new EngineOptions
            {
                Folders = [folder],
                TempFolder = temp,
                Memory = "1000MB",
            }
        );
    }

    /// <summary>Opens the engine; null where this machine lacks it.</summary>
    internal abstract Task<IEngine?> OpenAsync(EngineOptions options);

    /// <summary>A name for a new file in the folder.</summary>
    public string NewFile(string extension) => Path.Combine(folder, $"{++files}.{extension}");

    /// <summary>Runs a statement that makes inputs, in a database of its own that may read and write anything.</summary>
    public async Task MakeAsync(string statement, CancellationToken cancellation)
    {
        await using var command = writer.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The columns that a Parquet file's footer tells, in Spark's JSON.</summary>
    public async Task<string> FooterAsync(string file, CancellationToken cancellation)
    {
        await using var command = writer.CreateCommand();
        command.CommandText =
            "select decode(value) from parquet_kv_metadata($file::varchar) where decode(key) = 'org.apache.spark.sql.parquet.row.metadata'";
        command.Parameters.Add(new DuckDBParameter("file", file));
        return (string)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Writes a SELECT's rows as one new file.</summary>
    internal static async Task<string> WriteFileAsync(IEngine engine, SelectText select, string folder, CancellationToken cancellation)
    {
        var written = await engine.WriteAsync(select, [], folder, null, cancellation);
        return Path.Combine(folder, written.Files.ShouldHaveSingleItem().Name);
    }

    /// <summary>A name for a new folder in the folder.</summary>
    public string NewFolder() => NewFile("folder");

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (engine is not null)
            await engine.DisposeAsync();
        await ModelColumns.DisposeAsync();
        Selects.Dispose();
        await writer.DisposeAsync();
        root.Delete(recursive: true);
    }
}
