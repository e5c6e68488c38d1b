namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
[Collection(SparkCollection.Name)]
[Trait("needs", "spark")]
public sealed class MacroOnSparkTests(SparkFixture fixture) : MacroTests(fixture);
