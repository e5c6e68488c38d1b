using System.Globalization;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>
/// Builds the star schema, the study tables and the answers of the plan, each table as soon as those that it reads are there.
/// </summary>
internal sealed class RefinedStage(BuildRun run)
{
    private int unorderedViews;

    /// <summary>Builds what is ready, or becomes so on the way, as many at once as the engine takes, and tells the plan.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = new Dictionary<Task<TableVersion>, string>();
        try
        {
            do
            {
                while (running.Count < run.Engine.Concurrency && Next(running.Values) is { } table)
                {
                    await BindAsync(table.Model!, stop.Token);
                    running.Add(BuildAsync(table, stop.Token), table.Name);
                }
                if (running.Count > 0)
                {
                    var ended = await Task.WhenAny(running.Keys);
                    running.Remove(ended);
                    run.Plan.Finish(await ended);
                }
            } while (running.Count > 0 || Next(running.Values) is not null);
        }
        finally
        {
            // After a failure the others end before anything of theirs is deleted; the first error is the one to report.
            await stop.CancelAsync();
            await Task.WhenAll(running.Keys.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private PlannedTable? Next(IReadOnlyCollection<string> running) =>
        run.Plan.Tables.FirstOrDefault(table => table.IsReady && !running.Contains(table.Name, StringComparer.Ordinal));

    private Task<TableVersion> BuildAsync(PlannedTable planned, CancellationToken cancellation) =>
        run.Steps.RunAsync(
            $"{WordOf(planned.Stage)} {planned.Name}",
            async step =>
            {
                var table = await BuildAsync(planned.Model!, planned.Parts[0], step, cancellation);
                step.Summary = string.Create(CultureInfo.InvariantCulture, $"{table.Rows:N0} rows");
                return table;
            }
        );

    private async Task BindAsync(Model model, CancellationToken cancellation)
    {
        foreach (var input in run.Plan.InputsOf(model))
            await run.Views.BindAsync(input!, cancellation);
        await run.Inputs.BindAsync(model, cancellation);
    }

    private async Task<TableVersion> BuildAsync(
        Model model,
        PlannedPart planned,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var (columns, files) = await WriteAsync(model, progress, cancellation);
        var part = new TablePart
        {
            Name = "",
            Fingerprint = planned.Fingerprint!,
            Run = run.Id.Value,
            Rows = files.Sum(file => file.Rows),
            Files = files,
        };
        return new TableVersion
        {
            Name = model.Name,
            Role = model.Role,
            Columns = columns,
            Parts = [part],
        };
    }

    private async Task<(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableFile> Files)> WriteAsync(
        Model model,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var order = model.Header.Order.Count > 0 ? model.Header.Order : model.Header.Key;
        try
        {
            return await Parquet.WriteAsync(run, model.Select, order, FolderOf(model), progress, cancellation);
        }
        catch (MemoryLimitException) when (order.Count > 0)
        {
            // Computing and sorting the rows at once is too much: one after the other, with a file in between.
            var unordered = LakePath.Of(Zone.Refined) / $"_unordered/run={run.Id}/{model.Name}";
            var written = await run.Engine.WriteAsync(model.Select, [], run.Files.Begin(unordered), progress, cancellation);
            var places = new List<string>();
            foreach (var file in written.Files)
                places.Add(await run.Files.PlaceOfAsync(unordered / file.Name, cancellation));
            var view = string.Create(CultureInfo.InvariantCulture, $"unordered_rows_{Interlocked.Increment(ref unorderedViews)}");
            await run.Engine.BindTableAsync(new TableView(view, written.Columns, [new TableViewPart(null, places)]), cancellation);
            var sorted = await Parquet.WriteAsync(
                run,
                new SelectText($"select * from {view}", model.Select.Origin) { Descriptions = model.Select.Descriptions },
                order,
                FolderOf(model),
                progress,
                cancellation
            );
            await run.Files.DeleteAsync(unordered);
            return sorted;
        }
    }

    private LakePath FolderOf(Model model) => LakePath.Of(Zone.Refined) / $"PARQUET/run={run.Id}/{FolderOf(model.Stage)}{model.Name}";

    private static string FolderOf(Stage stage) =>
        stage switch
        {
            Stage.Studies => "studies/",
            Stage.Answers => "answers/",
            _ => "",
        };

    private static string WordOf(Stage stage) =>
        stage switch
        {
            Stage.Studies => "study table",
            Stage.Answers => "answer",
            _ => "refined",
        };
}
