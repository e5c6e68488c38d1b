using System.Diagnostics;
using System.Globalization;

namespace Cinelake.Tests.Spark;

/// <summary>The processes of this machine, as any of its users sees them.</summary>
internal static class Machine
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>The ids of processes whose command line contains all these texts.</summary>
    public static IReadOnlyList<int> ProcessesWith(params string[] texts) =>
        [
            .. CommandLines()
                .Where(process => texts.All(text => process.Line.Contains(text, StringComparison.Ordinal)))
                .Select(process => process.Id),
        ];

    /// <summary>All command lines.</summary>
    public static IEnumerable<(int Id, string Line)> CommandLines()
    {
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && id != Environment.ProcessId
                && Read(Path.Combine(folder, "cmdline")) is { Length: > 0 } line
            )
                yield return (id, line.Replace('\0', ' '));
        }
    }

    /// <summary>A variable of another process's environment, or null.</summary>
    public static string? Variable(int process, string name) =>
        Read($"/proc/{process}/environ")
            ?.Split('\0')
            .FirstOrDefault(variable => variable.StartsWith($"{name}=", StringComparison.Ordinal))
            ?[(name.Length + 1)..];

    /// <summary>Waits until a condition holds.</summary>
    public static async Task UntilAsync(Func<bool> condition, TimeSpan limit, string what)
    {
        for (var since = Stopwatch.GetTimestamp(); !condition(); )
        {
            (Stopwatch.GetElapsedTime(since) < limit).ShouldBeTrue($"not within {limit.TotalSeconds} s: {what}");
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
    }

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
