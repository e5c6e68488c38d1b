using System.Globalization;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>Builds the star schema and the answers: each table whose model, inputs or parameters changed, the others as they are.</summary>
internal sealed class RefinedStage(BuildRun run, ZoneDraft trusted, ZoneDraft refined)
{
    private string? boundParameters;

    /// <summary>Builds into the draft, up to the stage asked for; of the answers beyond it those stay that are still true.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var model in run.Project.Of(Stage.Refined))
        {
            if (Plan(model) is { } planned)
                refined.Add(await BuildAsync(planned, cancellation));
        }
        // Answers read no other answers.
        foreach (var study in run.Project.Of(Stage.Answers).GroupBy(model => model.Study, StringComparer.Ordinal))
        {
            var planned = study.Select(Plan).OfType<PlannedPart>().ToList();
            if (run.Engine.Concurrency > 1 && planned.Count > 1)
                await BuildTogetherAsync(study.Key!, planned, cancellation);
            else
                foreach (var answer in planned)
                    refined.Add(await BuildAsync(answer, cancellation));
        }
    }

    /// <summary>What is to be built of a model; null when it stays as it is, or is beyond the stage asked for.</summary>
    private PlannedPart? Plan(Model model)
    {
        var planned = run.Planner.Table(model, Inputs(model), refined.Published);
        if (planned.Keep is not null)
            refined.Add(refined.FindPublished(model.Name)!);
        return planned.Keep is null && model.Stage <= run.Options.Plan.Until ? planned : null;
    }

    private List<TableVersion> Inputs(Model model) =>
        model.Reads.Where(read => read.Name != ModelProject.Parameters).Select(read => trusted.Find(read.Name) ?? refined.Find(read.Name)!).ToList();

    private Task<TableVersion> BuildAsync(PlannedPart planned, CancellationToken cancellation) =>
        run.Steps.RunAsync($"{(planned.Model.Stage == Stage.Answers ? "answer" : "refined")} {planned.Model.Name}", async step =>
        {
            await BindAsync(planned.Model, cancellation);
            var table = await BuildAsync(planned, step, cancellation);
            step.Summary = string.Create(CultureInfo.InvariantCulture, $"{table.Rows:N0} rows");
            return table;
        });

    private async Task BuildTogetherAsync(string study, IReadOnlyList<PlannedPart> planned, CancellationToken cancellation)
    {
        var tables = await run.Steps.RunAsync($"answers {study}", async step =>
        {
            foreach (var answer in planned)
                await BindAsync(answer.Model, cancellation);
            var built = new TableVersion[planned.Count];
            var done = 0;
            var limit = new ParallelOptions { MaxDegreeOfParallelism = run.Engine.Concurrency, CancellationToken = cancellation };
            await Parallel.ForAsync(0, planned.Count, limit, async (i, stop) =>
            {
                built[i] = await BuildAsync(planned[i], null, stop);
                step.Report((double)Interlocked.Increment(ref done) / planned.Count, planned[i].Model.Name);
            });
            step.Summary = string.Create(CultureInfo.InvariantCulture, $"{built.Length} answers, {built.Sum(table => table.Rows):N0} rows");
            return built;
        });
        foreach (var table in tables)
            refined.Add(table);
    }

    private async Task BindAsync(Model model, CancellationToken cancellation)
    {
        foreach (var input in Inputs(model))
            await run.Views.BindAsync(input, cancellation);
        await BindParametersAsync(model, cancellation);
    }

    private async Task<TableVersion> BuildAsync(PlannedPart planned, IProgress<double>? progress, CancellationToken cancellation)
    {
        var model = planned.Model;
        var columns = await run.Engine.DescribeAsync(model.Select, cancellation);
        var files = await WriteAsync(model, columns, progress, cancellation);
        var part = new TablePart { Name = "", Fingerprint = planned.Fingerprint!, Run = run.Id.Value, Rows = files.Sum(file => file.Rows), Files = files };
        return new TableVersion { Name = model.Name, Columns = columns, Parts = [part] };
    }

    private async Task<IReadOnlyList<TableFile>> WriteAsync(Model model, IReadOnlyList<TableColumn> columns, IProgress<double>? progress, CancellationToken cancellation)
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
            var parts = await run.Engine.WriteAsync(model.Select, [], unordered, progress, cancellation);
            await run.Engine.BindTableAsync(new TableView("unordered_rows", columns, [new TableViewPart(null, [.. parts.Select(part => Path.Combine(unordered, part.Name))])]), cancellation);
            var files = await Parquet.WriteAsync(run, new SelectText("select * from unordered_rows", model.Select.Origin), order, FolderOf(model), progress, cancellation);
            Directory.Delete(unordered, recursive: true);
            return files;
        }
    }

    private async Task BindParametersAsync(Model model, CancellationToken cancellation)
    {
        if (model.Study is null || model.Study == boundParameters)
            return;
        await run.Engine.BindSelectAsync(ModelProject.Parameters, run.Options.Plan.Parameters.SelectFor(model.Study), cancellation);
        boundParameters = model.Study;
    }

    private LakePath FolderOf(Model model) =>
        LakePath.Of(Zone.Refined) / $"PARQUET/run={run.Id}/{(model.Stage == Stage.Answers ? "answers/" : "")}{model.Name}";
}
