namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
public sealed class ModelOnDuckDbTests(DuckDbFixture fixture) : ModelTests(fixture), IClassFixture<DuckDbFixture>;
