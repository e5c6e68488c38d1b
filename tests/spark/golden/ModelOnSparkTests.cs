using Cinelake.Tests.Golden;

namespace Cinelake.Tests.Spark.Golden;

/// <inheritdoc/>
[Collection(SparkGoldenCollection.Name)]
[Trait("needs", "spark")]
public sealed class ModelOnSparkTests(SparkFixture fixture) : ModelTests(fixture);
