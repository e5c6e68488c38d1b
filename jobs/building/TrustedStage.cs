using System.Globalization;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>Builds the Trusted tables: each part that must be built from its raw files, the others as they are.</summary>
internal sealed class TrustedStage(BuildRun run, ZoneDraft draft)
{
    private readonly List<TablePart> rejects = [];
    private readonly TrustedPart parts = new(run);
    private bool hasBuilt;

    /// <summary>Builds into the draft.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var table in run.Planner.Trusted(draft.Published).GroupBy(part => part.Model.Name, StringComparer.Ordinal))
            draft.Add(await TableAsync(table.Key, table.ToList(), cancellation));
        await AddRejectsAsync(cancellation);
    }

    private async Task<TableVersion> TableAsync(string name, IReadOnlyList<PlannedPart> planned, CancellationToken cancellation)
    {
        var published = draft.FindPublished(name);
        if (published is not null && planned.All(part => part.Keep is not null))
        {
            foreach (var part in planned)
                KeepRejects(name, part.Name);
            return planned.Count == published.Parts.Count
                ? published
                : published with
                {
                    Parts = planned.Select(part => part.Keep!).ToList(),
                };
        }
        hasBuilt = true;
        return await run.Steps.RunAsync(
            $"trusted {name}",
            async step =>
            {
                var made = new List<TablePart>();
                IReadOnlyList<TableColumn> columns = [];
                var building = planned.Count(part => part.Keep is null);
                foreach (var part in planned)
                {
                    if (part.Keep is not null)
                    {
                        KeepRejects(name, part.Name);
                        made.Add(part.Keep);
                        continue;
                    }
                    var share = new PartProgress(step, made.Count, building, part.Name);
                    var built = await parts.BuildAsync(part, share, cancellation);
                    columns = built.Columns;
                    made.Add(built.Part);
                    if (built.Rejects is not null)
                        rejects.Add(built.Rejects);
                }
                var table = new TableVersion
                {
                    Name = name,
                    Columns = columns,
                    Parts = made,
                };
                CheckShare(table);
                step.Summary = Summary(table);
                return table;
            }
        );
    }

    private void KeepRejects(string table, string part)
    {
        var name = Planner.RejectsPart(table, part);
        rejects.AddRange(draft.FindPublished(ModelProject.RejectsTable)?.Parts.Where(other => other.Name == name) ?? []);
    }

    private async Task AddRejectsAsync(CancellationToken cancellation)
    {
        var published = draft.FindPublished(ModelProject.RejectsTable);
        var columns = published is null || hasBuilt ? await parts.RejectColumnsAsync(cancellation) : published.Columns;
        var made = rejects.OrderBy(part => part.Name, StringComparer.Ordinal).ToList();
        var same = published is not null && published.Parts.SequenceEqual(made) && published.Columns.SequenceEqual(columns);
        draft.Add(
            same
                ? published!
                : new TableVersion
                {
                    Name = ModelProject.RejectsTable,
                    Columns = columns,
                    Parts = made,
                }
        );
    }

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
                $"{table.Name}: {rejected:N0} of {read:N0} lines or records are refused ({(double)rejected / read:P1}), over the limit of {run.Options.MaxRejects:P1}. Nothing was published. "
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
