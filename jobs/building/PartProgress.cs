using Cinelake.Terminal;

namespace Cinelake.Jobs.Building;

/// <summary>The progress of one of several equal parts of a step.</summary>
internal sealed class PartProgress(Step step, int index, int count, string part) : IProgress<double>
{
    /// <inheritdoc />
    public void Report(double value) => step.Report((index + Math.Clamp(value, 0, 1)) / count, part);
}
