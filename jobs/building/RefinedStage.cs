using System.Globalization;
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
            var order = model.Header.Order.Count > 0 ? model.Header.Order : model.Header.Key;
            var rows = order.Count > 0 ? model.Select.Around("*", $"order by {string.Join(", ", order)}") : model.Select;
            var file = await Parquet.WriteAsync(run, rows, PathOf(model), step, cancellation);
            step.Summary = string.Create(CultureInfo.InvariantCulture, $"{file.Rows:N0} rows");
            var part = new TablePart { Name = "", Fingerprint = planned.Fingerprint!, Run = run.Id.Value, Rows = file.Rows, Files = [file] };
            return new TableVersion { Name = model.Name, Columns = columns, Parts = [part] };
        });

    private async Task BindParametersAsync(Model model, CancellationToken cancellation)
    {
        if (model.Study is null || model.Study == boundParameters)
            return;
        await run.Engine.BindSelectAsync(ModelProject.Parameters, run.Options.Plan.Parameters.SelectFor(model.Study), cancellation);
        boundParameters = model.Study;
    }

    private LakePath PathOf(Model model) =>
        LakePath.Of(Zone.Refined) / $"PARQUET/run={run.Id}/{(model.Stage == Stage.Answers ? "answers/" : "")}{model.Name}/part-00000.parquet";
}
