using System.Globalization;
using System.Text;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.DuckDb;
using Cinelake.Jobs.Sources;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>Makes a case's inputs views of an engine, in the way of real ones.</summary>
internal sealed class GoldenInputs(EngineFixture fixture, string folder)
{
    /// <summary>The declarations of raw files, by name.</summary>
    public static readonly Dictionary<string, SourceDeclaration> Sources = SourceDeclaration
        .ReadAll(Path.Combine(AppContext.BaseDirectory, "sources"))
        .ToDictionary(source => source.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, List<CsvFile>> csvFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<IEngine, Task>> bound = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Binds a section: <c>table NAME</c>, <c>csv SOURCE RECEIVED FILE</c> (the raw file's text; one for each file), <c>json SOURCE
    /// DATE</c> or <c>records SOURCE</c>; false for any other section.
    /// </summary>
    public async Task<bool> BindAsync(GoldenSection section, CancellationToken cancellation)
    {
        switch (section.Kind)
        {
            case "table":
                await BindTableAsync(section.Argument, GoldenTable.Parse(section.Text), cancellation);
                return true;
            case "csv":
                await BindCsvAsync(section.Argument.Split(' '), section.Text, cancellation);
                return true;
            case "json":
                await BindJsonAsync(Sources[section.Argument.Split(' ')[0]], section.Argument.Split(' ')[1], section.Text, cancellation);
                return true;
            case "records":
                await BindRecordsAsync(Sources[section.Argument], section.Text, cancellation);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Binds a source's view without a file; false for a name that is not a source.</summary>
    public async Task<bool> BindEmptyAsync(string name, CancellationToken cancellation)
    {
        if (!Sources.TryGetValue(name, out var source))
            return false;
        await (
            source.Columns.Count > 0
                ? BindAsync(new CsvView(name, source.Columns, [], fixture.Folder), cancellation)
                : BindAsync(new RecordView(name, source.Fields, []), cancellation)
        );
        return true;
    }

    /// <summary>Makes a table, bound before, a view of the engine under test.</summary>
    public Task RebindAsync(string name) => fixture.Engine == fixture.Inputs ? Task.CompletedTask : bound[name](fixture.Engine);

    /// <summary>Makes a table's files a view.</summary>
    public Task BindAsync(TableView view, CancellationToken cancellation) =>
        BindAsync(view.Name, engine => engine.BindTableAsync(view, cancellation));

    private Task BindAsync(CsvView view, CancellationToken cancellation) =>
        BindAsync(view.Name, engine => engine.BindCsvAsync(view, cancellation));

    private Task BindAsync(RecordView view, CancellationToken cancellation) =>
        BindAsync(view.Name, engine => engine.BindRecordsAsync(view, cancellation));

    /// <summary>Makes something a view.</summary>
    public Task BindAsync(string name, Func<IEngine, Task> bind)
    {
        bound[name] = bind;
        return bind(fixture.Inputs);
    }

    /// <summary>
    /// Binds a table. One that a model makes has all of the model's columns: those that the case leaves out are NULL, arrays empty.
    /// </summary>
    private async Task BindTableAsync(string name, GoldenTable stated, CancellationToken cancellation)
    {
        var table = stated.With(await fixture.ModelColumns.OfAsync(name, folder, cancellation));
        if (table.Rows.Count == 0)
        {
            await BindAsync(new TableView(name, table.Columns, []), cancellation);
            return;
        }
        var (json, parquet) = (fixture.NewFile("ndjson"), fixture.NewFile("parquet"));
        var lines = table
            .Rows.Select(row => row.Zip(table.Columns, (cell, column) => $"\"{column.Name}\": {GoldenCell.ToJson(cell, column.Type)}"))
            .Select(members => $"{{{string.Join(", ", members)}}}\n");
        await File.WriteAllTextAsync(json, string.Concat(lines), cancellation);
        var types = table.Columns.Select(column =>
            $"{DuckDbText.Literal(column.Name)}: {DuckDbText.Literal(DuckDbTypes.FromSpark(column.Type))}"
        );
        var copy =
            $"copy (select * from read_json({DuckDbText.Literal(json)}, format = 'newline_delimited', columns = "
            + $"{{{string.Join(", ", types)}}})) to {DuckDbText.Literal(parquet)} (format parquet)";
        await fixture.MakeAsync(copy, cancellation);
        await BindAsync(new TableView(name, table.Columns, [new TableViewPart(null, [parquet])]), cancellation);
    }

    private async Task BindCsvAsync(string[] argument, string text, CancellationToken cancellation)
    {
        var source = Sources[argument[0]];
        var file = fixture.NewFile("csv");
        await File.WriteAllTextAsync(file, text + "\n", cancellation);
        var received = argument.Length > 1 ? long.Parse(argument[1], CultureInfo.InvariantCulture) : 1;
        var raw = new CsvFile(file, $"Raw/{(argument.Length > 2 ? argument[2] : source.Kind + ".csv")}", Screened: false)
        {
            Received = received,
        };
        if (!csvFiles.TryGetValue(source.Name, out var files))
            csvFiles[source.Name] = files = [];
        files.Add(raw);
        await BindAsync(new CsvView(source.Name, source.Columns, [.. files], fixture.Folder), cancellation);
    }

    private async Task BindJsonAsync(SourceDeclaration source, string dt, string text, CancellationToken cancellation)
    {
        var file = fixture.NewFile("ndjson");
        await using (var staged = File.Create(file))
        {
            using var raw = new MemoryStream(Encoding.UTF8.GetBytes(text));
            await RecordStaging.StageAsync(source, new RecordOrigin($"Raw/{source.Kind}.json", 1, dt), raw, staged, cancellation);
        }
        await BindAsync(new RecordView(source.Name, source.Fields, [file]), cancellation);
    }

    private async Task BindRecordsAsync(SourceDeclaration source, string text, CancellationToken cancellation)
    {
        var file = fixture.NewFile("ndjson");
        await File.WriteAllTextAsync(file, text + "\n", cancellation);
        await BindAsync(new RecordView(source.Name, source.Fields, [file]), cancellation);
    }
}
