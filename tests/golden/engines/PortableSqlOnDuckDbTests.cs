namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
public sealed class PortableSqlOnDuckDbTests(DuckDbFixture fixture) : PortableSqlTests(fixture), IClassFixture<DuckDbFixture>;
