namespace Cinelake.Tests.Spark;

/// <summary>The tests that build lakes by Spark: one after the other. Those that take seconds run beside them.</summary>
[CollectionDefinition(SparkDistribution.OneAtATime)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection")]
public sealed class OneAtATimeCollection;
