namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
public sealed class EngineViewOnDuckDbTests(DuckDbFixture fixture) : EngineViewTests(fixture), IClassFixture<DuckDbFixture>;
