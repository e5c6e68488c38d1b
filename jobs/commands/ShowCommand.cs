using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Reading;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake show [TABLE]</c>.</summary>
internal static class ShowCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(EngineRegistry engines)
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var csv = SharedOptions.Csv();
        var engine = new EngineOptionSet(engines);
        var name = new Argument<string?>("table")
        {
            Description = "The table, answer or seed; all tables and answers are listed when none is named.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add(_ => [.. ProjectNames.Tables().Select(table => new CompletionItem(table))]);
        var rows = NumberOptions.Of("--rows", "How many rows.", least: 0, most: 1_000_000_000, standard: 10);
        var hash = new Option<bool>("--hash")
        {
            Description = "In the list, a hash of each table's rows that is equal wherever the rows are equal.",
        };
        var steps = new Option<bool>("--steps") { Description = "In the list, also the tables that are steps for other models only." };
        var schema = new Option<bool>("--schema") { Description = "The columns and types instead of rows." };
        var columns = new Option<bool>("--columns") { Description = "The columns, their types and what they hold instead of rows." };
        var command = new Command("show", "Show the published tables, or one table's rows or columns.")
        {
            name,
            lake,
            rows,
            schema,
            columns,
            hash,
            steps,
            json,
            csv,
        };
        engine.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var format = FormatOf(parsed, json, csv);
                await using var published = await PublishedLake.OpenAsync(parsed.GetValue(lake)!, engine.Choice(parsed), cancellation);
                var result = parsed.GetValue(name) switch
                {
                    null => await ListAsync(
                        published,
                        [.. published.Tables.Where(table => parsed.GetValue(steps) || !table.IsStep)],
                        parsed.GetValue(hash),
                        cancellation
                    ),
                    var seed when SeedOf(published, seed) is { } found => parsed.GetValue(columns) || parsed.GetValue(schema)
                        ? ColumnsOf(found.TableColumns, parsed.GetValue(columns))
                        : await RowsAsync(published.Engine, found.Select.Around("*", Limit(parsed.GetValue(rows))), cancellation),
                    var table when parsed.GetValue(columns) || parsed.GetValue(schema) => ColumnsOf(
                        published.Find(table).Version.Columns,
                        parsed.GetValue(columns)
                    ),
                    var table => await RowsAsync(published, published.Find(table), parsed.GetValue(rows), cancellation),
                };
                ResultWriter.Print(result, format);
                var unlisted = published.Tables.Count(table => table.IsStep);
                if (parsed.GetValue(name) is null && format == ResultFormat.Table && unlisted > 0 && !parsed.GetValue(steps))
                    Steps
                        .OnStandardError()
                        .Note($"Not listed: {unlisted} step tables, which only other models read; 'cinelake show --steps' lists them too.");
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>The format that <c>--json</c> and <c>--csv</c> ask for.</summary>
    public static ResultFormat FormatOf(ParseResult parsed, Option<bool> json, Option<bool> csv) =>
        (parsed.GetValue(json), parsed.GetValue(csv)) switch
        {
            (true, true) => throw new UsageException("--json or --csv, not both."),
            (true, false) => ResultFormat.Json,
            (false, true) => ResultFormat.Csv,
            _ => ResultFormat.Table,
        };

    private static async Task<Result> ListAsync(
        PublishedLake published,
        List<PublishedTable> tables,
        bool withHash,
        CancellationToken cancellation
    )
    {
        var rows = new List<object?[]>();
        foreach (var table in tables)
        {
            object?[] row =
            [
                table.Zone.ToString(),
                table.Version.Name,
                table.Version.Rows,
                table.Version.Parts.Count,
                table.Version.Parts.Sum(part => part.Files.Sum(file => file.Size)),
            ];
            if (withHash)
            {
                await published.BindAsync([table.Version.Name], cancellation);
                row = [.. row, await TableHash.OfAsync(published.Engine, table.Version.Name, table.Version.Columns, cancellation)];
            }
            rows.Add(row);
        }
        string[] columns = ["zone", "table", "rows", "parts", "bytes"];
        return new Result(withHash ? [.. columns, "hash"] : columns, rows);
    }

    private static Result ColumnsOf(IEnumerable<TableColumn> columns, bool withDescriptions) =>
        withDescriptions
            ? new(
                ["column", "type", "description"],
                [.. columns.Select(column => new object?[] { column.Name, column.Type, column.Description })]
            )
            : new(["column", "type"], [.. columns.Select(column => new object?[] { column.Name, column.Type })]);

    private static async Task<Result> RowsAsync(PublishedLake published, PublishedTable table, int rows, CancellationToken cancellation)
    {
        await published.BindAsync([table.Version.Name], cancellation);
        var text = $"select * from {PortableText.Name(table.Version.Name)} {Limit(rows)}";
        return await RowsAsync(published.Engine, new SelectText(text, table.Version.Name), cancellation);
    }

    private static async Task<Result> RowsAsync(IEngine engine, SelectText select, CancellationToken cancellation) =>
        AsResult(await engine.QueryAsync(select, cancellation));

    private static string Limit(int rows) => string.Create(CultureInfo.InvariantCulture, $"limit {Math.Max(0, rows)}");

    /// <summary>The seed of a name, which is of the project, not of the lake; null for a published table.</summary>
    private static Seed? SeedOf(PublishedLake published, string name) =>
        published.Tables.Any(table => string.Equals(table.Version.Name, name, StringComparison.OrdinalIgnoreCase))
            ? null
            : ModelProject.Load(ProjectFolders.BesideProgram(null)).Seeds.GetValueOrDefault(name);

    /// <summary>A query's rows as a result to print.</summary>
    public static Result AsResult(QueryResult query) => new(query.Columns.Select(column => column.Name).ToList(), query.Rows);
}
