using Cinelake.Ingestion.Json;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Landing;

/// <summary>The kinds of files that are declared, and read by a model. Others land too, for models of your own.</summary>
internal static class KnownKinds
{
    /// <summary>What to say of files that no model of Cinelake's reads: one sentence per kind.</summary>
    public static IEnumerable<string> WarningsOf(IEnumerable<LandedFile> files) =>
        files
            .Where(file => file.Fault is null && !DeclaredSources.KindsOf(file.Format).Contains(file.Kind, StringComparer.Ordinal))
            .GroupBy(file => (file.Format, file.Kind), file => file.Path)
            .Select(group =>
                group.Key.Kind == RecordKind.Unknown
                    ? $"no model reads {Named(group)}: these are not answers of /movie, /person, /collection or /genre. If they are, "
                        + "land them with --spec movies (people, collections, genres)."
                    : $"no model of Cinelake's reads {Named(group)}: the kind {group.Key.Kind} is for a source of your own. The kinds "
                        + $"that are read are {string.Join(", ", DeclaredSources.KindsOf(group.Key.Format))}."
            );

    private static string Named(IEnumerable<string> paths)
    {
        var all = paths.ToList();
        return all.Count == 1 ? all[0] : $"{all[0]} and {all.Count - 1:N0} more";
    }
}
