using System.Globalization;
using System.Reflection;
using Cinelake.Benchmarks;

if (args is ["floor", var csv, var parquet])
{
    Floor.Copy(csv, parquet);
    return 0;
}

if (args is ["spark-models", var built, var list, var written])
{
    SparkModels.Run(built, list, written);
    return 0;
}

string Data(string key) => typeof(Floor).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
var repository = Path.GetFullPath(Data("Repository"));
string App(string folder, string name) => Path.Combine(repository, folder, "bin", Data("Configuration"), "net10.0", name);
var (ingest, jobs, demo) = (App("ingestion", "cinelake-ingest"), App("jobs", "cinelake"), App("demo", "cinelake-demo"));
var work = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "work")).FullName;
var inputs = new Inputs(repository, work, demo);
await inputs.PrepareAsync();
Console.WriteLine("# Full size");
Console.WriteLine();
Console.WriteLine(
    "Written by `dotnet run -c Release --project tests/benchmarks > docs/full-size.md`, with `-- --spark` or `-- --ten` for more; "
        + "[benchmarks.md](benchmarks.md) says how to read it."
);
Console.WriteLine();
Console.WriteLine($"On {inputs.Description}; {Environment.ProcessorCount} cores; each step a process of its own.");
Console.WriteLine();

async Task<double> MeasureAsync(string title, string csvFolder, IReadOnlyList<(string Folder, string Spec, string Date)> tmdb)
{
    var lake = Path.Combine(work, "lake");
    if (Directory.Exists(lake))
        Directory.Delete(lake, recursive: true);
    var movies = Path.Combine(csvFolder, "movies.csv");
    var target = Path.Combine(work, "floor.parquet");
    var floor = await MeasuredProcess.RunAsync(
        "floor: plain DuckDB, movies.csv to Parquet",
        Environment.ProcessPath!,
        "floor",
        movies,
        target
    );
    File.Delete(target);
    var steps = new List<Measured>
    {
        await MeasuredProcess.RunAsync(
            "land movies.csv and series.csv",
            ingest,
            "csv",
            movies,
            Path.Combine(csvFolder, "series.csv"),
            "--lake",
            lake,
            "--date",
            "2024-03-31"
        ),
    };
    foreach (var (folder, spec, date) in tmdb)
        steps.Add(
            await MeasuredProcess.RunAsync(
                $"land TMDB {spec} of {date}",
                ingest,
                "json",
                folder,
                "--spec",
                spec,
                "--lake",
                lake,
                "--date",
                date
            )
        );
    steps.Add(await MeasuredProcess.RunAsync("build trusted", jobs, "build", "trusted", "--lake", lake));
    steps.Add(await MeasuredProcess.RunAsync("build refined", jobs, "build", "refined", "--lake", lake));
    steps.Add(await MeasuredProcess.RunAsync("build answers", jobs, "build", "answers", "--lake", lake));
    steps.Add(await MeasuredProcess.RunAsync("build again, nothing new", jobs, "build", "--lake", lake));
    var whole = await MeasuredProcess.RunAsync("build --full, all stages in one", jobs, "build", "--full", "--lake", lake);
    var verified = await MeasuredProcess.RunAsync("verify: SHA-256 of every file of the lake", jobs, "verify", "--lake", lake);
    Console.WriteLine($"## {title}");
    Console.WriteLine();
    Console.WriteLine("| step | s | CPU s | peak MiB | x floor |");
    Console.WriteLine("|---|---|---|---|---|");
    foreach (var step in steps.Prepend(floor).Append(whole).Append(verified))
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {step.Step} | {step.Seconds:0.00} | {step.CpuSeconds:0.00} | {step.PeakMegabytes:0} | "
                    + $"{step.Seconds / floor.Seconds:0.0} |"
            )
        );
    var total = steps.Where(step => !step.Step.StartsWith("build again", StringComparison.Ordinal)).Sum(step => step.Seconds);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| **source files to answers** | **{total:0.00}** | | **{steps.Max(step => step.PeakMegabytes):0}** | "
                + $"**{total / floor.Seconds:0.0}** |"
        )
    );
    Console.WriteLine();
    PrintOwnSteps(whole);
    Console.WriteLine("Rows:");
    Console.WriteLine();
    Console.WriteLine("| zone | table | rows |");
    Console.WriteLine("|---|---|---|");
    foreach (
        var table in (await MeasuredProcess.OutputAsync(jobs, "show", "--steps", "--lake", lake, "--csv"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(','))
    )
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {table[0]} | {table[1]} | {long.Parse(table[2], CultureInfo.InvariantCulture):N0} |"
            )
        );
    Console.WriteLine();
    return whole.Seconds;
}

void PrintOwnSteps(Measured build)
{
    Console.WriteLine($"Of \"{build.Step}\", the steps that take a fiftieth of the time or more (those of Spark run two at a time):");
    Console.WriteLine();
    Console.WriteLine("| step | s |");
    Console.WriteLine("|---|---|");
    foreach (var (title, seconds) in build.OwnSteps().Where(step => step.Value >= build.Seconds / 50).OrderByDescending(step => step.Value))
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {title} | {seconds:0.0} |"));
    Console.WriteLine();
}

async Task<Measured> MeasureSparkAsync()
{
    var lake = Path.Combine(work, "lake");
    Environment.SetEnvironmentVariable("SPARK_HOME", (await MeasuredProcess.OutputAsync(jobs, "spark", "path")).Trim());
    var demoLake = Path.Combine(work, "demo");
    if (Directory.Exists(demoLake))
        Directory.Delete(demoLake, recursive: true);
    await MeasuredProcess.RunAsync("the demo", demo, demoLake);
    var build = await BuildOnSparkAsync("build --full on Spark local[2]", lake);
    var steps = new List<Measured>
    {
        await BuildOnSparkAsync("build --full of the demo's data on Spark local[2]", demoLake),
        await MeasuredProcess.RunAsync(
            "start a session, one row, end",
            jobs,
            "sql",
            "select 1 as one",
            "--engine",
            "spark",
            "--lake",
            lake
        ),
        await MeasuredProcess.RunAsync("build --full on DuckDB", jobs, "build", "--full", "--lake", lake),
        build,
    };
    var models = Path.Combine(work, "models.list");
    SparkModels.List(lake, Path.Combine(repository, "jobs", "models", "refined"), models);
    var target = Directory.CreateDirectory(Path.Combine(work, "models")).FullName;
    var python = Path.Combine(AppContext.BaseDirectory, "pyspark_models.py");
    var submit = Path.Combine(Environment.GetEnvironmentVariable("SPARK_HOME")!, "bin", "spark-submit");
    var conf = SparkModels.Settings.SelectMany(setting => (string[])["--conf", $"{setting.Key}={setting.Value}"]).ToArray();
    // Alternating, so that both see the same machine.
    for (var round = 1; round <= 2; round++)
    {
        steps.Add(
            await MeasuredProcess.RunAsync(
                $"Refined's SQL from C# (round {round})",
                Environment.ProcessPath!,
                "spark-models",
                lake,
                models,
                target
            )
        );
        steps.Add(
            await MeasuredProcess.RunAsync($"Refined's SQL from PySpark (round {round})", submit, [.. conf, python, lake, models, target])
        );
    }
    Console.WriteLine("## Spark");
    Console.WriteLine();
    Console.WriteLine("| step | s | peak MiB of its largest process |");
    Console.WriteLine("|---|---|---|");
    foreach (var step in steps)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {step.Step} | {step.Seconds:0.0} | {step.PeakMegabytes:0} |"));
    Console.WriteLine();
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"From nothing to a session: {SparkModels.Start():0.0}, {SparkModels.Start():0.0}, {SparkModels.Start():0.0} s."
        )
    );
    Console.WriteLine();
    PrintOwnSteps(build);
    return build;
}

Task<Measured> BuildOnSparkAsync(string step, string lake) =>
    MeasuredProcess.RunAsync(step, jobs, "build", "--full", "--engine", "spark", "--threads", "2", "--lake", lake);

var once = await MeasureAsync("full size", inputs.Csv, inputs.Tmdb);
var onSpark = args.Contains("--spark", StringComparer.Ordinal) ? await MeasureSparkAsync() : null;
if (args.Contains("--ten", StringComparer.Ordinal))
{
    var ten = await inputs.GenerateAsync(10);
    var tenTimes = await MeasureAsync("ten times the rows (invented)", ten, [(Path.Combine(ten, "tmdb"), "movies", "2024-04-30")]);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ten times the rows: {tenTimes / once:0.0} times the time."));
    if (onSpark is not null)
    {
        var tenOnSpark = await BuildOnSparkAsync("build --full on Spark local[2], ten times the rows", Path.Combine(work, "lake"));
        Console.WriteLine();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"On Spark: {tenOnSpark.Seconds:0} s, {tenOnSpark.Seconds / onSpark.Seconds:0.0} times the time, "
                    + $"{tenOnSpark.PeakMegabytes:0} MiB."
            )
        );
        Console.WriteLine();
        PrintOwnSteps(tenOnSpark);
    }
}
return 0;
