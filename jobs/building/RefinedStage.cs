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
        foreach (var model in run.Project.Of(Stage.Refined).Concat(run.Project.Of(Stage.Answers)))
        {
            var inputs = model.Reads.Where(read => read.Name != ModelProject.Parameters).Select(read => trusted.Find(read.Name) ?? refined.Find(read.Name)!).ToList();
            var planned = run.Planner.Table(model, inputs, refined.Published);
            if (planned.Keep is not null)
                refined.Add(refined.FindPublished(model.Name)!);
            else if (model.Stage <= run.Options.Plan.Until)
                refined.Add(await BuildAsync(planned, inputs, cancellation));
        }
    }

    private Task<TableVersion> BuildAsync(PlannedPart planned, List<TableVersion> inputs, CancellationToken cancellation) =>
        run.Steps.RunAsync($"{(planned.Model.Stage == Stage.Answers ? "answer" : "refined")} {planned.Model.Name}", async step =>
        {
            var model = planned.Model;
            foreach (var input in inputs)
                await run.Views.BindAsync(input, cancellation);
            await BindParametersAsync(model, cancellation);
            var columns = await run.Engine.DescribeAsync(model.Select, cancellation);
            var files = await WriteAsync(model, columns, step, cancellation);
            var rows = files.Sum(file => file.Rows);
            step.Summary = string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows");
            var part = new TablePart { Name = "", Fingerprint = planned.Fingerprint!, Run = run.Id.Value, Rows = rows, Files = files };
            return new TableVersion { Name = model.Name, Columns = columns, Parts = [part] };
        });

    private async Task<IReadOnlyList<TableFile>> WriteAsync(Model model, IReadOnlyList<TableColumn> columns, IProgress<double> progress, CancellationToken cancellation)
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
