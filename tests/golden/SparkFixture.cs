using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.DuckDb;
using Cinelake.Jobs.Engines.Spark;
using Cinelake.Jobs.Engines.Spark.Installing;

namespace Cinelake.Tests.Golden;

/// <summary>Spark on this machine: one JVM for all golden cases. DuckDB makes what they read.</summary>
public sealed class SparkFixture : EngineFixture
{
    private DuckDbEngine? inputs;

    /// <inheritdoc/>
    internal override IEngine Inputs => inputs!;

    /// <inheritdoc/>
    internal override async Task<IEngine?> OpenAsync(EngineOptions options)
    {
        inputs = await DuckDbEngine.OpenAsync(options, CancellationToken.None);
        return SparkInstallation.TryFind() is null
            ? null
            : await SparkEngine.OpenAsync(options with { Memory = "1500MB", Threads = 1, SmallInputBytes = 0 }, CancellationToken.None);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await inputs!.DisposeAsync();
        await base.DisposeAsync();
    }
}
