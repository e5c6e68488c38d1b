namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
[Collection(SparkCollection.Name)]
[Trait("needs", "spark")]
public sealed class ModelOnSparkTests(SparkFixture fixture) : ModelTests(fixture);
