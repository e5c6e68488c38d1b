using Cinelake.Jobs.Engines.Contract;

namespace Cinelake.Jobs.Testing;

/// <summary>What a data test found.</summary>
/// <param name="Test">The test.</param>
/// <param name="Offenders">How many rows offend.</param>
/// <param name="Examples">The first of them; null when none.</param>
internal sealed record DataTestResult(DataTest Test, long Offenders, QueryResult? Examples)
{
    /// <summary>Whether it holds.</summary>
    public bool Passed => Offenders == 0;
}
