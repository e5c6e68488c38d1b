namespace Cinelake.Tests.Spark.Golden;

/// <summary>The golden cases on Spark, which share one JVM.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection")]
public sealed class SparkGoldenCollection : ICollectionFixture<SparkFixture>
{
    /// <summary>Its name.</summary>
    public const string Name = "golden on spark";
}
