using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>Says for each part of each table whether it must be built, by comparing fingerprints with what is published.</summary>
public sealed class Planner(ModelProject project, RawInputs raw, PlanOptions options)
{
    /// <summary>The parts of all Trusted tables but <c>rejects</c>.</summary>
    public IReadOnlyList<PlannedPart> Trusted(ZoneManifest? published) =>
        project.Of(Stage.Trusted).SelectMany(model => TrustedParts(model, Find(published, model.Name))).ToList();

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
            return new PlannedPart { Model = model, Name = "", Reason = "an input is built" };
        var parameters = model.Study is null ? "" : options.Parameters.SelectFor(model.Study).Text;
        var fingerprint = Fingerprint.OfTable(model, known, parameters);
        return Decide(model, "", [], fingerprint, Find(published, model.Name)?.Parts.SingleOrDefault());
    }

    private static TableVersion? Find(ZoneManifest? manifest, string name) => manifest?.Tables.FirstOrDefault(table => table.Name == name);

    private IEnumerable<PlannedPart> TrustedParts(Model model, TableVersion? table)
    {
        var source = project.SourceOf(model);
        var files = raw.Of(source);
        var parts = model.Header.PartitionedByDt
            ? files.GroupBy(file => $"dt={file.Landed.Date}", StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal)
            : files.GroupBy(file => file.SourceFile, StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal);
        var planned = parts.Select(part => Decide(model, part.Key, part.ToList(), FingerprintOf(model, part), table?.Parts.FirstOrDefault(other => other.Name == part.Key))).ToList();
        return planned.Count > 0 ? planned : [Decide(model, "", [], FingerprintOf(model, []), table?.Parts.FirstOrDefault(other => other.Name.Length == 0))];
    }

    private string FingerprintOf(Model model, IEnumerable<RawFile> files) => Fingerprint.OfTrusted(model, project.Rejects, project.SourceOf(model).Text, files);

    private PlannedPart Decide(Model model, string name, IReadOnlyList<RawFile> files, string fingerprint, TablePart? published)
    {
        var reason = published switch
        {
            null => "new",
            _ when options.Full => "--full",
            _ when IsFromDt(published) => $"--from-dt {options.FromDt}",
            _ when published.Fingerprint != fingerprint => "model, inputs or parameters changed",
            _ => null,
        };
        return new PlannedPart { Model = model, Name = name, Files = files, Fingerprint = fingerprint, Keep = reason is null ? published : null, Reason = reason ?? "unchanged" };
    }

    private bool IsFromDt(TablePart part) =>
        options.FromDt is { } from && part.Partition is { } dt && CollectionDate.Parse(dt).CompareTo(from) >= 0;
}
