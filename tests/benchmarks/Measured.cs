using System.Globalization;
using System.Text.RegularExpressions;

namespace Cinelake.Benchmarks;

/// <summary>One measured process.</summary>
/// <param name="Step">What it did.</param>
/// <param name="Seconds">Wall clock.</param>
/// <param name="CpuSeconds">User and system time.</param>
/// <param name="PeakMegabytes">Peak resident memory, MiB.</param>
/// <param name="Log">What it said on stderr, with a line <c>done  TITLE ... SECONDS s</c> for each of its steps.</param>
internal sealed partial record Measured(string Step, double Seconds, double CpuSeconds, double PeakMegabytes, string Log)
{
    /// <summary>The seconds of its own steps, by title. Steps may run side by side: their sum may be more than the whole.</summary>
    public IReadOnlyDictionary<string, double> OwnSteps() =>
        Done()
            .Matches(Log)
            .ToDictionary(
                match => match.Groups["title"].Value.TrimEnd(),
                match => double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );

    [GeneratedRegex(@"^done  (?<title>.{50}\S*) .*?(?<seconds>[0-9.]+) s\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Done();
}
