namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
public sealed class ColumnDescriptionOnDuckDbTests(DuckDbFixture fixture) : ColumnDescriptionTests(fixture), IClassFixture<DuckDbFixture>;
