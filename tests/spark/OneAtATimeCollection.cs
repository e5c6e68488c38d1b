namespace Cinelake.Tests.Spark;

/// <summary>The tests that start programs with a Spark of their own: one after the other, for their limits of time.</summary>
[CollectionDefinition(SparkDistribution.OneAtATime, DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection")]
public sealed class OneAtATimeCollection;
