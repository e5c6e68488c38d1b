using System.Diagnostics;
using System.Globalization;

namespace Cinelake.Benchmarks;

/// <summary>
/// Runs a program as a process of its own and measures it, so that the benchmark's own memory and warm code do not count.
/// </summary>
internal static class MeasuredProcess
{
    /// <summary>Runs a program; its stdout goes nowhere.</summary>
    public static async Task<Measured> RunAsync(string step, string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        double peak = 0,
            cpu = 0;
        while (!process.HasExited)
        {
            (peak, cpu) = Usage(process.Id, peak, cpu);
            await Task.Delay(20);
        }
        await process.WaitForExitAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        await output;
        return process.ExitCode == 0
            ? new Measured(step, seconds, cpu, peak, await errors)
            : throw new InvalidOperationException(
                $"{Path.GetFileName(program)} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}"
            );
    }

    /// <summary>What a program prints.</summary>
    public static async Task<string> OutputAsync(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static IEnumerable<int> WithChildren(int id)
    {
        yield return id;
        foreach (var task in Directory.GetDirectories($"/proc/{id}/task"))
        {
            foreach (var child in File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var below in WithChildren(int.Parse(child, CultureInfo.InvariantCulture)))
                    yield return below;
            }
        }
    }

    // VmHWM is the peak since the start, so a coarse look now and then loses little. Of the largest process: one that is just being spawned
    // still shares its parent's memory and would count twice.
    private static (double Peak, double Cpu) Usage(int id, double peak, double cpu)
    {
        try
        {
            var now = WithChildren(id)
                .SelectMany(one => File.ReadLines($"/proc/{one}/status"))
                .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Select(line =>
                    double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024
                )
                .DefaultIfEmpty()
                .Max();
            peak = Math.Max(peak, now);
            var fields = File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            cpu = Math.Max(
                cpu,
                (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100
            );
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            // It ended between two samples.
        }
        return (peak, cpu);
    }
}
