using System.Globalization;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>Builds the Trusted tables of the plan, part by part.</summary>
internal sealed class TrustedStage(BuildRun run)
{
    private readonly List<TablePart> rejects = [];
    private readonly TrustedPart parts = new(run);

    /// <summary>Builds what is ready, and tells the plan.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var tables = run.Plan.Tables.Where(table => table.Stage == Stage.Trusted).ToList();
        rejects.AddRange(
            tables
                .SelectMany(table => table.Parts)
                .Where(part => part is { Action: PlannedAction.Keep, Rejects: not null })
                .Select(part => part.Rejects!)
        );
        foreach (var table in tables.Where(table => table.IsReady))
            run.Plan.Finish(await TableAsync(table, cancellation));
        if (run.Plan.Find(ModelProject.RejectsTable) is null)
            run.Plan.Finish(await RejectsAsync(cancellation));
    }

    private Task<TableVersion> TableAsync(PlannedTable planned, CancellationToken cancellation) =>
        run.Steps.RunAsync(
            $"trusted {planned.Name}",
            async step =>
            {
                var made = new List<TablePart>();
                IReadOnlyList<TableColumn> columns = [];
                var building = planned.Parts.Count(part => part.Action == PlannedAction.Build);
                foreach (var part in planned.Parts.Where(part => part.Action != PlannedAction.Drop))
                {
                    if (part.Action == PlannedAction.Keep)
                    {
                        made.Add(part.Published!);
                        continue;
                    }
                    var share = new PartProgress(step, made.Count, building, part.Name);
                    var built = await parts.BuildAsync(planned.Model!, part, share, cancellation);
                    columns = built.Columns;
                    made.Add(built.Part);
                    if (built.Rejects is not null)
                        rejects.Add(built.Rejects);
                }
                var table = new TableVersion
                {
                    Name = planned.Name,
                    Columns = columns,
                    Parts = made,
                };
                CheckShare(table);
                step.Summary = Summary(table);
                return table;
            }
        );

    private async Task<TableVersion> RejectsAsync(CancellationToken cancellation) =>
        new()
        {
            Name = ModelProject.RejectsTable,
            Columns = await parts.RejectColumnsAsync(cancellation),
            Parts = [.. rejects.OrderBy(part => part.Name, StringComparer.Ordinal)],
        };

    private void CheckShare(TableVersion table)
    {
        var accounts = table.Parts.Where(part => part.Run == run.Id.Value).SelectMany(part => part.Accounts).ToList();
        var (read, rejected) = (accounts.Sum(account => account.Read), accounts.Sum(account => account.Rejected));
        if (read == 0 || rejected <= read * run.Options.MaxRejects)
            return;
        var worst = accounts.Where(account => account.Rejected > 0).OrderByDescending(account => account.Rejected).Take(3);
        throw new LakeException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Name}: {rejected:N0} of {read:N0} lines or records are refused ({(double)rejected / read:P1}), over the limit "
                    + $"of {run.Options.MaxRejects:P1}. Nothing was published. "
            )
                + string.Join(" ", worst.Select(account => $"{account.SourceFile}: {parts.ReasonsOf(account.SourceFile)}."))
                + " Correct the source and land it again, or allow more with --max-rejects."
        );
    }

    private static string Summary(TableVersion table)
    {
        var accounts = table.Parts.SelectMany(part => part.Accounts).ToList();
        var rejected = accounts.Sum(account => account.Rejected);
        var superseded = accounts.Sum(account => account.Superseded);
        return string.Create(CultureInfo.InvariantCulture, $"{table.Rows:N0} rows")
            + (rejected > 0 ? string.Create(CultureInfo.InvariantCulture, $", {rejected:N0} rejected") : "")
            + (superseded > 0 ? string.Create(CultureInfo.InvariantCulture, $", {superseded:N0} superseded") : "");
    }
}
