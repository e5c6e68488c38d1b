using System.Diagnostics;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.DuckDb;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>What an engine may not do, and what happens when it is stopped or lacks memory.</summary>
public sealed class EngineLimitTests : IAsyncLifetime
{
    private const string Endless =
        "select cast(count(*) as bigint) as n from range(100000000) a(x), range(100000) b(y) where x * y % 7 = 3";
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-limits-").FullName;
    private DuckDbEngine? engine;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DuckDbEngine Engine => engine!;

    public async ValueTask InitializeAsync() => engine = await OpenAsync(memory: "1500MB");

    public async ValueTask DisposeAsync()
    {
        await engine!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Name_tells_engine_and_version() => Engine.Name.ShouldMatch(@"^duckdb \d+\.\d+\.\d+$");

    [Theory]
    [InlineData("select * from '/etc/passwd'", "m.sql:1:15: ")]
    [InlineData("select * from read_text('/etc/passwd')", "m.sql:1:15: ")]
    [InlineData("select * from read_parquet('http://127.0.0.1/x.parquet')", "m.sql:1:15: ")]
    [InlineData("select content from glob('/*')", "m.sql:1:21: ")]
    [InlineData("select * from duckdb_settings()", "m.sql:1:15: ")]
    [InlineData("load 'httpfs'", "m.sql: one SELECT")]
    [InlineData("install httpfs", "m.sql: one SELECT")]
    [InlineData("copy (select 1) to '/tmp/x.csv'", "m.sql: one SELECT")]
    [InlineData("attach '/tmp/x.db'", "m.sql: one SELECT")]
    [InlineData("set enable_external_access = true", "m.sql: one SELECT")]
    [InlineData("select 1) to '/tmp/x.csv'; set threads = 1; copy (select 1", "m.sql:1:9: syntax error")]
    public async Task Select_reaches_nothing_but_tables(string sql, string says)
    {
        var error = await Should.ThrowAsync<SelectException>(() => Engine.QueryAsync(new SelectText(sql, "m.sql"), Cancellation));

        error.Message.ShouldStartWith(says);
    }

    [Fact]
    public async Task Files_outside_of_its_folders_are_refused()
    {
        var outside = Directory.CreateTempSubdirectory("cinelake-outside-").FullName;
        var link = Path.Combine(folder, "link.parquet");
        File.CreateSymbolicLink(link, Path.Combine(outside, "x.parquet"));
        await File.WriteAllTextAsync(Path.Combine(outside, "x.parquet"), "x", Cancellation);
        string[] files =
        [
            Path.Combine(outside, "x.parquet"),
            link,
            Path.Combine(folder, "..", Path.GetFileName(outside), "x.parquet"),
            "http://127.0.0.1/x.parquet",
            "s3://bucket/x.parquet",
        ];

        foreach (var file in files)
        {
            await Should.ThrowAsync<LakeException>(
                () => Engine.BindTableAsync(new TableView("t", [new("a", "int")], [new(null, [file])]), Cancellation),
                file
            );
        }
        foreach (var target in (string[])[Path.Combine(outside, "new"), link, Path.Combine(folder, "..", Path.GetFileName(outside), "new")])
            await Should.ThrowAsync<LakeException>(
                () => Engine.WriteAsync(new SelectText("select 1 as a", "m.sql"), [], target, null, Cancellation),
                target
            );
        Directory.GetFileSystemEntries(outside).ShouldBe([Path.Combine(outside, "x.parquet")]);
        File.ReadAllText(Path.Combine(outside, "x.parquet")).ShouldBe("x");
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public async Task Cancelled_write_leaves_no_file_and_a_usable_engine()
    {
        var written = Path.Combine(folder, "big");
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writing = Engine.WriteAsync(
            new SelectText("select x, md5(cast(x as string)) as m from range(1000000000) as t(x)", "m.sql"),
            [],
            written,
            null,
            cancelled.Token
        );
        while (!Directory.Exists(written) || Directory.GetFiles(written).Length == 0)
            await Task.Delay(5, Cancellation);

        var watch = Stopwatch.StartNew();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => writing);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        Directory.GetFileSystemEntries(folder).ShouldBe([Path.Combine(folder, "temp")]);
        (await Engine.QueryAsync(new SelectText("select 1 as a", "m.sql"), Cancellation)).Rows.Single().ShouldBe([1]);
    }

    [Fact]
    public async Task Failed_write_leaves_no_file()
    {
        var select = new SelectText(
            "select cast(case when x = 900000 then 'no number' else '1' end as int) as n from range(1000000) as t(x)",
            "m.sql"
        );

        var error = await Should.ThrowAsync<SelectException>(() =>
            Engine.WriteAsync(select, [], Path.Combine(folder, "n"), null, Cancellation)
        );

        error.Message.ShouldStartWith("m.sql:1:8: Could not convert string 'no number'");
        Directory.GetFileSystemEntries(folder).ShouldBe([Path.Combine(folder, "temp")]);
    }

    [Fact]
    public async Task Cancelled_query_ends()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var endless = Engine.QueryAsync(new SelectText(Endless, "m.sql"), cancelled.Token);

        cancelled.CancelAfter(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() => endless);
    }

    [Fact]
    public async Task Writing_tells_how_far_it_is()
    {
        var told = new List<double>();
        var progress = new Immediate(told);

        var written = await Engine.WriteAsync(
            new SelectText("select x, md5(cast(x as string)) as m from range(4000000) as t(x)", "m.sql"),
            [],
            Path.Combine(folder, "p"),
            progress,
            Cancellation
        );

        written.Files.ShouldHaveSingleItem().Rows.ShouldBe(4_000_000);
        told.ShouldNotBeEmpty();
        told.ShouldAllBe(part => part >= 0 && part <= 1);
        told.ShouldBe(told.Order());
    }

    [Fact]
    public async Task Lack_of_memory_is_told_with_the_limit()
    {
        await using var small = await OpenAsync(memory: "60MB", tempLimit: "0KB");

        var error = await Should.ThrowAsync<MemoryLimitException>(() =>
            small.QueryAsync(
                new SelectText("select x, md5(cast(x as string)) as m from range(5000000) as t(x) order by m", "m.sql"),
                Cancellation
            )
        );

        error.Message.ShouldStartWith("m.sql: ");
        error.Message.ShouldContain("60MB");
        (await small.QueryAsync(new SelectText("select 1 as a", "m.sql"), Cancellation)).Rows.Single().ShouldBe([1]);
    }

    [Fact]
    public async Task What_does_not_fit_into_memory_goes_into_the_temp_folder()
    {
        await using var small = await OpenAsync(memory: "100MB");

        var result = await small.QueryAsync(
            new SelectText(
                "select count(*) as n, max(r) as r from (select row_number() over (order by md5(cast(x as string))) as r from "
                    + "range(3000000) as t(x)) as s",
                "m.sql"
            ),
            Cancellation
        );

        result.Rows.Single().ShouldBe([3_000_000L, 3_000_000L]);
    }

    [Fact]
    public async Task Setting_that_is_none_is_told()
    {
        var error = await Should.ThrowAsync<LakeException>(() => OpenAsync(memory: "much"));

        error.Message.ShouldStartWith("cannot open DuckDB: ");
    }

    private Task<DuckDbEngine> OpenAsync(string memory, string? tempLimit = null) =>
        DuckDbEngine.OpenAsync(
            new EngineOptions
            {
                Folders = [folder],
                TempFolder = Directory.CreateDirectory(Path.Combine(folder, "temp")).FullName,
                Memory = memory,
                TempLimit = tempLimit,
                Threads = 2,
            },
            Cancellation
        );

    private sealed class Immediate(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
