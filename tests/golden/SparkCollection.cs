namespace Cinelake.Tests.Golden;

/// <summary>The golden cases on Spark, which share one JVM. Those on DuckDB run beside them.</summary>
[CollectionDefinition(Name)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection")]
public sealed class SparkCollection : ICollectionFixture<SparkFixture>
{
    /// <summary>Its name.</summary>
    public const string Name = "golden on spark";
}
