using System.Globalization;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>Builds the star schema, the study tables and the answers: each table whose model, inputs or parameters changed, the others as they are.</summary>
internal sealed class RefinedStage(BuildRun run, ZoneDraft trusted, ZoneDraft refined)
{
    private int unorderedViews;

    /// <summary>Builds into the draft, up to the stage asked for; of what is beyond it that stays that is still true.</summary>
    public Task RunAsync(CancellationToken cancellation) =>
        BuildAllAsync(run.Project.Models.Where(model => model.Stage > Stage.Trusted).ToList(), cancellation);

    /// <summary>Builds models, each after those it reads, as many at once as the engine takes.</summary>
    private async Task BuildAllAsync(List<Model> waiting, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = new Dictionary<Task<TableVersion>, string>();
        try
        {
            while (waiting.Count > 0 || running.Count > 0)
            {
                while (
                    running.Count < run.Engine.Concurrency && waiting.Find(model => IsReady(model, waiting, running.Values)) is { } model
                )
                {
                    waiting.Remove(model);
                    if (Plan(model) is { } planned)
                    {
                        await BindAsync(model, stop.Token);
                        running.Add(BuildAsync(planned, stop.Token), model.Name);
                    }
                }
                if (running.Count > 0)
                {
                    var ended = await Task.WhenAny(running.Keys);
                    running.Remove(ended);
                    refined.Add(await ended);
                }
            }
        }
        finally
        {
            // After a failure: the others end before anything of theirs is deleted; the first error is the one to tell.
            await stop.CancelAsync();
            await Task.WhenAll(running.Keys.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static bool IsReady(Model model, List<Model> waiting, IEnumerable<string> running)
    {
        var unfinished = waiting.Select(other => other.Name).Concat(running).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return !model.Tables.Any(unfinished.Contains);
    }

    /// <summary>What is to be built of a model; null when it stays as it is, or is beyond the stage asked for.</summary>
    private PlannedPart? Plan(Model model)
    {
        var planned = run.Planner.Table(model, Inputs(model), refined.Published);
        if (planned.Keep is not null)
            refined.Add(refined.FindPublished(model.Name)!);
        return planned.Keep is null && model.Stage <= run.Options.Plan.Until ? planned : null;
    }

    /// <summary>The tables that a model reads; null for one beyond the stage asked for that did not stay.</summary>
    private List<TableVersion?> Inputs(Model model) => model.Tables.Select(read => trusted.Find(read) ?? refined.Find(read)).ToList();

    private Task<TableVersion> BuildAsync(PlannedPart planned, CancellationToken cancellation) =>
        run.Steps.RunAsync(
            $"{WordOf(planned.Model.Stage)} {planned.Model.Name}",
            async step =>
            {
                var table = await BuildAsync(planned, step, cancellation);
                step.Summary = string.Create(CultureInfo.InvariantCulture, $"{table.Rows:N0} rows");
                return table;
            }
        );

    private async Task BindAsync(Model model, CancellationToken cancellation)
    {
        foreach (var input in Inputs(model))
            await run.Views.BindAsync(input!, cancellation);
        await run.Inputs.BindAsync(model, cancellation);
    }

    private async Task<TableVersion> BuildAsync(PlannedPart planned, IProgress<double>? progress, CancellationToken cancellation)
    {
        var model = planned.Model;
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
        catch (MemoryLimitException) when (order.Count > 0 && run.Engine.LakeAddress is null)
        {
            // To compute the rows and to sort them at once is too much: one after the other, with a file between.
            var unordered = run.Scratch.PathOf($"unordered/{model.Name}");
            var written = await run.Engine.WriteAsync(model.Select, [], unordered, progress, cancellation);
            var view = string.Create(CultureInfo.InvariantCulture, $"unordered_rows_{Interlocked.Increment(ref unorderedViews)}");
            await run.Engine.BindTableAsync(
                new TableView(
                    view,
                    written.Columns,
                    [new TableViewPart(null, [.. written.Files.Select(part => Path.Combine(unordered, part.Name))])]
                ),
                cancellation
            );
            var sorted = await Parquet.WriteAsync(
                run,
                new SelectText($"select * from {view}", model.Select.Origin),
                order,
                FolderOf(model),
                progress,
                cancellation
            );
            Directory.Delete(unordered, recursive: true);
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
