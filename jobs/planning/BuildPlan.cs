using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>What a build would do, before it does it.</summary>
internal static class BuildPlan
{
    /// <summary>The parts of all stages asked for. A table whose input is to be built counts as to be built.</summary>
    public static IReadOnlyList<PlannedPart> Of(
        ModelProject project,
        Planner planner,
        PlanOptions options,
        ZoneManifest? trusted,
        ZoneManifest? refined
    )
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(planner);
        ArgumentNullException.ThrowIfNull(options);
        var parts = planner.Trusted(trusted).ToList();
        var current = new Dictionary<string, TableVersion?>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in parts.GroupBy(part => part.Model.Name, StringComparer.Ordinal))
            current[table.Key] = Unchanged(trusted, table.Key, table);
        current[ModelProject.RejectsTable] = current.Values.Any(table => table is null) ? null : Find(trusted, ModelProject.RejectsTable);
        foreach (var model in project.Models.Where(model => model.Stage > Stage.Trusted && model.Stage <= options.Until))
        {
            var inputs = model.Tables.Select(read => current[read]).ToList();
            var part = planner.Table(model, inputs, refined);
            parts.Add(part);
            current[model.Name] = part.Keep is null ? null : Find(refined, model.Name);
        }
        return parts;
    }

    /// <summary>Whether what is published holds no table or part that the plan has not: what was taken out of Raw or of the project must go from the zones too.</summary>
    public static bool IsAllThereIs(IReadOnlyList<PlannedPart> plan, ZoneManifest? trusted, ZoneManifest? refined, Stage until)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var planned = plan.Select(part => (part.Model.Name, part.Name)).ToHashSet();
        var published = (trusted?.Tables ?? [])
            .Where(table => table.Name != ModelProject.RejectsTable)
            .Concat(until == Stage.Answers ? refined?.Tables ?? [] : []);
        return published.All(table => table.Parts.All(part => planned.Contains((table.Name, part.Name))));
    }

    private static TableVersion? Unchanged(ZoneManifest? manifest, string name, IEnumerable<PlannedPart> parts)
    {
        var published = Find(manifest, name);
        var kept = parts.Where(part => part.Keep is not null).Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
        return published is not null && parts.All(part => part.Keep is not null) && published.Parts.All(part => kept.Contains(part.Name))
            ? published
            : null;
    }

    private static TableVersion? Find(ZoneManifest? manifest, string name) => manifest?.Tables.FirstOrDefault(table => table.Name == name);
}
