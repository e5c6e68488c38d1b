using System.Diagnostics;
using System.Globalization;

namespace Cinelake.Benchmarks;

/// <summary>Runs a program as a process of its own and measures it: nothing of the benchmark's own memory or warm code counts.</summary>
internal static class MeasuredProcess
{
    /// <summary>Runs a program; its stdout goes nowhere, its stderr through.</summary>
    public static async Task<Measured> RunAsync(string step, string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        double peak = 0, cpu = 0;
        while (!process.HasExited)
        {
            (peak, cpu) = Usage(process.Id, peak, cpu);
            await Task.Delay(10);
        }
        await process.WaitForExitAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        await output;
        return process.ExitCode == 0
            ? new Measured(step, seconds, cpu, peak)
            : throw new InvalidOperationException($"{Path.GetFileName(program)} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}");
    }

    // VmHWM is the peak since the start, so a coarse look now and then loses little.
    private static (double Peak, double Cpu) Usage(int id, double peak, double cpu)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            if (line is not null)
                peak = Math.Max(peak, double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024);
            var fields = File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            cpu = Math.Max(cpu, (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100);
        }
        catch (IOException)
        {
            // It ended between two looks.
        }
        return (peak, cpu);
    }
}
