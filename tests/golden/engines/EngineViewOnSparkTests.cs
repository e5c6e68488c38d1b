namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
[Collection(SparkCollection.Name)]
[Trait("needs", "spark")]
public sealed class EngineViewOnSparkTests(SparkFixture fixture) : EngineViewTests(fixture);
