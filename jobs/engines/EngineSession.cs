using Cinelake.Jobs.Engines.Contract;

namespace Cinelake.Jobs.Engines;

/// <summary>An engine that is open for a lake.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Files">Where it finds and writes the lake's files.</param>
internal sealed record EngineSession(IEngine Engine, EngineFiles Files) : IAsyncDisposable
{
    /// <inheritdoc />
    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
