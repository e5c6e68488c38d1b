using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>Says for each part of each table whether it must be built, by comparing fingerprints with what is published.</summary>
internal sealed class Planner(ModelProject project, RawInputs raw, PlanOptions options, PublishedFiles files)
{
    /// <summary>The parts of all Trusted tables but <c>rejects</c>.</summary>
    public IReadOnlyList<PlannedPart> Trusted(ZoneManifest? published) =>
        project
            .Of(Stage.Trusted)
            .SelectMany(model => TrustedParts(model, Find(published, model.Name), Find(published, ModelProject.RejectsTable)))
            .ToList();

    /// <summary>
    /// A table above Trusted, given the tables that it reads; where one of them is null (it is still to be built), whether this one
    /// must be built is known only then.
    /// </summary>
    public PlannedPart Table(Model model, IReadOnlyList<TableVersion?> inputs, ZoneManifest? published)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        var known = inputs.OfType<TableVersion>().ToList();
        if (known.Count < inputs.Count)
            return new PlannedPart
            {
                Model = model,
                Name = "",
                Reason = "an input is built",
            };
        var parameters = model.Study is null ? "" : options.Parameters.SelectFor(model.Study).Text;
        var fingerprint = Fingerprint.OfTable(model, known, parameters);
        return Decide(model, "", [], fingerprint, Find(published, model.Name)?.Parts.SingleOrDefault());
    }

    /// <summary>The part of <c>rejects</c> that belongs to a part of a table.</summary>
    public static string RejectsPart(string table, string part) => part.Length == 0 ? table : $"{table}:{part}";

    private static TableVersion? Find(ZoneManifest? manifest, string name) => manifest?.Tables.FirstOrDefault(table => table.Name == name);

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
            yield return Decide(model, name, own, FingerprintOf(model, own), published, refused);
        }
    }

    private string FingerprintOf(Model model, IEnumerable<RawFile> files) =>
        Fingerprint.OfTrusted(model, project.Rejects, project.SourceOf(model).Text, files);

    private PlannedPart Decide(
        Model model,
        string name,
        IReadOnlyList<RawFile> inputs,
        string fingerprint,
        TablePart? published,
        TablePart? rejects = null
    )
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
            Model = model,
            Name = name,
            Files = inputs,
            Fingerprint = fingerprint,
            Keep = reason is null ? published : null,
            Reason = reason ?? "unchanged",
        };
    }

    private bool IsFromDt(TablePart part) =>
        options.FromDt is { } from && part.Partition is { } dt && CollectionDate.Parse(dt).CompareTo(from) >= 0;
}
