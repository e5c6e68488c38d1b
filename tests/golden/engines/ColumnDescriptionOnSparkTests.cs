namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
[Collection(SparkCollection.Name)]
[Trait("needs", "spark")]
public sealed class ColumnDescriptionOnSparkTests(SparkFixture fixture) : ColumnDescriptionTests(fixture);
