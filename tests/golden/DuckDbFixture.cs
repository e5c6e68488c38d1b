using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.DuckDb;

namespace Cinelake.Tests.Golden;

/// <summary>DuckDB.</summary>
public sealed class DuckDbFixture : EngineFixture
{
    /// <inheritdoc/>
    public override bool IsReference => true;

    /// <inheritdoc/>
    internal override async Task<IEngine?> OpenAsync(EngineOptions options) =>
        await DuckDbEngine.OpenAsync(options, CancellationToken.None);
}
