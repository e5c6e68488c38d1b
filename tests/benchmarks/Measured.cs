namespace Cinelake.Benchmarks;

/// <summary>One measured process.</summary>
/// <param name="Step">What it did.</param>
/// <param name="Seconds">Wall clock.</param>
/// <param name="CpuSeconds">User and system time.</param>
/// <param name="PeakMegabytes">Peak resident memory, MiB.</param>
internal sealed record Measured(string Step, double Seconds, double CpuSeconds, double PeakMegabytes);
