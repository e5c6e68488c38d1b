using System.Text.Json;

namespace Cinelake.Tests.EndToEnd;

/// <summary>What a lake holds, as its readers see it.</summary>
internal static class LakeState
{
    /// <summary>Name and hash of every published table.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> HashesAsync(string lake)
    {
        var run = (await ProgramRun.OfAsync(Programs.Jobs, "show", "--steps", "--hash", "--json", "--lake", lake)).ShouldSucceed();
        using var tables = JsonDocument.Parse(run.Output);
        return tables
            .RootElement.EnumerateArray()
            .ToDictionary(
                table => table.GetProperty("table").GetString()!,
                table => table.GetProperty("hash").GetString()!,
                StringComparer.Ordinal
            );
    }

    /// <summary>A query's single number.</summary>
    public static async Task<long> NumberAsync(string lake, string select)
    {
        var run = (await ProgramRun.OfAsync(Programs.Jobs, "sql", select, "--json", "--lake", lake)).ShouldSucceed();
        using var rows = JsonDocument.Parse(run.Output);
        return rows.RootElement[0].EnumerateObject().Single().Value.GetInt64();
    }

    /// <summary>The unfinished files that are left.</summary>
    public static IReadOnlyList<string> Leftovers(string lake)
    {
        var scratch = Path.Combine(lake, "_scratch");
        return Directory.Exists(scratch) ? Directory.GetFileSystemEntries(scratch) : [];
    }

    /// <summary>The numbers of a zone's manifests.</summary>
    public static IReadOnlyList<string> Manifests(string lake, string zone)
    {
        var folder = Path.Combine(lake, zone, "_manifests");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal).ToList()
            : [];
    }
}
