namespace Cinelake.Tests.Spark;

/// <summary>The tests that start a Spark: one after the other, because two at once make each other's limits of time meaningless.</summary>
[CollectionDefinition(SparkDistribution.OneAtATime, DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection")]
public sealed class OneAtATimeCollection;
