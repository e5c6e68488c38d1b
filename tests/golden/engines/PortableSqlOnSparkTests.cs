namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
[Collection(SparkCollection.Name)]
[Trait("needs", "spark")]
public sealed class PortableSqlOnSparkTests(SparkFixture fixture) : PortableSqlTests(fixture);
