using System.Text.Json;

namespace Cinelake.Tests.Spark;

/// <summary>What Trusted holds.</summary>
internal static class TrustedTables
{
    /// <summary>Name and hash of every table.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> HashesAsync(string lake)
    {
        var run = (await ProgramRun.OfAsync(Programs.Jobs, "show", "--steps", "--hash", "--json", "--lake", lake)).ShouldSucceed();
        using var tables = JsonDocument.Parse(run.Output);
        return tables
            .RootElement.EnumerateArray()
            .Where(table => table.GetProperty("zone").GetString() == "Trusted")
            .ToDictionary(
                table => table.GetProperty("table").GetString()!,
                table => table.GetProperty("hash").GetString()!,
                StringComparer.Ordinal
            );
    }
}
