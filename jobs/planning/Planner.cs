using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>
/// Decides for each part of a table whether it is built, stays or goes, by comparing fingerprints with what is published.
/// </summary>
internal sealed class Planner(ModelProject project, RawFiles raw, PlanOptions options, PublishedFiles files)
{
    private const string InputIsBuilt = "an input is built";

    /// <summary>A Trusted table, part by part.</summary>
    public PlannedTable Trusted(Model model, TableVersion? published, TableVersion? rejects)
    {
        var parts = TrustedParts(model, published, rejects).ToList();
        var names = parts.Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
        parts.AddRange(
            (published?.Parts ?? [])
                .Where(part => !names.Contains(part.Name))
                .Select(part => Dropped(part, "none of its files counts any more"))
        );
        return new PlannedTable
        {
            Name = model.Name,
            Stage = Stage.Trusted,
            Model = model,
            Parts = parts,
            Version = Kept(published, parts),
        };
    }

    /// <summary>A table above Trusted, given those that it reads; null among them stands for one whose files are not known yet.</summary>
    public PlannedTable Above(Model model, IReadOnlyList<TableVersion?> inputs, TableVersion? published)
    {
        var known = inputs.OfType<TableVersion>().ToList();
        var isOpen = known.Count < inputs.Count;
        var part = isOpen
            ? new PlannedPart
            {
                Name = "",
                Action = PlannedAction.Build,
                Reason = InputIsBuilt,
                Published = published?.Parts.SingleOrDefault(),
            }
            : Decide("", [], FingerprintOf(model, known), published?.Parts.SingleOrDefault(), null);
        if (part.Action == PlannedAction.Build && model.Stage > options.Until)
            part = part with { Action = PlannedAction.Drop, Reason = $"{part.Reason}, beyond the stage asked for" };
        var parts = part is { Action: PlannedAction.Drop, Published: null } ? [] : (IReadOnlyList<PlannedPart>)[part];
        return new PlannedTable
        {
            Name = model.Name,
            Stage = model.Stage,
            Model = model,
            Parts = parts,
            IsOpen = isOpen,
            Version = Kept(published, parts),
        };
    }

    /// <summary>A published table that no model makes any more.</summary>
    public static PlannedTable Removed(TableVersion published, Stage stage) =>
        new()
        {
            Name = published.Name,
            Stage = stage,
            Parts = [.. published.Parts.Select(part => Dropped(part, "no model makes it any more"))],
        };

    /// <summary>The part of <c>rejects</c> that belongs to a part of a table.</summary>
    public static string RejectsPart(string table, string part) => part.Length == 0 ? table : $"{table}:{part}";

    /// <summary>The table as it stays when no part of it is built; null when one is, or none stays.</summary>
    private static TableVersion? Kept(TableVersion? published, IReadOnlyList<PlannedPart> parts)
    {
        var kept = parts.Where(part => part.Action == PlannedAction.Keep).Select(part => part.Published!).ToList();
        return published is null || kept.Count == 0 || parts.Any(part => part.Action == PlannedAction.Build) ? null
            : kept.Count == parts.Count ? published
            : published with { Parts = kept };
    }

    private IEnumerable<PlannedPart> TrustedParts(Model model, TableVersion? table, TableVersion? rejects)
    {
        var source = project.SourceOf(model);
        var parts = raw.Of(source)
            .GroupBy(file => model.Header.PartitionedByDt ? $"dt={file.Landed.Date}" : file.SourceFile, StringComparer.Ordinal)
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => (part.Key, Files: part.ToList()))
            .DefaultIfEmpty((Key: "", Files: []));
        foreach (var (name, own) in parts)
        {
            var published = table?.Parts.FirstOrDefault(other => other.Name == name);
            var refused = rejects?.Parts.FirstOrDefault(other => other.Name == RejectsPart(model.Name, name));
            yield return Decide(name, own, Fingerprint.OfTrusted(model, project.Rejects, source.Text, own), published, refused);
        }
    }

    private string FingerprintOf(Model model, IEnumerable<TableVersion> inputs) =>
        Fingerprint.OfTable(model, inputs, model.Study is null ? "" : options.Parameters.SelectFor(model.Study).Text);

    private PlannedPart Decide(string name, IReadOnlyList<RawFile> inputs, string fingerprint, TablePart? published, TablePart? rejects)
    {
        var reason = published switch
        {
            null => "new",
            _ when options.Full => "--full",
            _ when IsFromDt(published) => $"--from-dt {options.FromDt}",
            _ when published.Fingerprint != fingerprint => "model, inputs or parameters changed",
            _ => files.FaultOf(published) ?? (rejects is null ? null : files.FaultOf(rejects)),
        };
        return new PlannedPart
        {
            Name = name,
            Action = reason is null ? PlannedAction.Keep : PlannedAction.Build,
            Reason = reason ?? "unchanged",
            Files = inputs,
            Fingerprint = fingerprint,
            Published = published,
            Rejects = rejects,
        };
    }

    private static PlannedPart Dropped(TablePart part, string reason) =>
        new()
        {
            Name = part.Name,
            Action = PlannedAction.Drop,
            Reason = reason,
            Published = part,
        };

    private bool IsFromDt(TablePart part) =>
        options.FromDt is { } from && part.Partition is { } dt && CollectionDate.Parse(dt).CompareTo(from) >= 0;
}
