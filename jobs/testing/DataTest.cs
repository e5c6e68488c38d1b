using Cinelake.Jobs.Models;
using Cinelake.Jobs.Sql;

namespace Cinelake.Jobs.Testing;

/// <summary>A data test: a SELECT of the offending rows.</summary>
/// <param name="Guards">The tables that it guards; it can run when all of them exist.</param>
/// <param name="Stage">Their stage.</param>
/// <param name="Name">What must hold, as the model says it: <c>unique(title_key)</c>.</param>
/// <param name="Offenders">The SELECT.</param>
/// <param name="Count">For a test of single rows, the number of offenders as an aggregate over the table, so that many such tests need one
/// scan; null otherwise.</param>
internal sealed record DataTest(IReadOnlyList<string> Guards, Stage Stage, string Name, SelectText Offenders, string? Count)
{
    /// <summary>The table that it guards, the first of several.</summary>
    public string Table => Guards[0];

    /// <summary>The file that it is, or whose header declares it.</summary>
    public required Model File { get; init; }
}
