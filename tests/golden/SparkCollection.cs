namespace Cinelake.Tests.Golden;

/// <summary>The tests that share one Spark, one after the other.</summary>
[CollectionDefinition(Name)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection")]
public sealed class SparkCollection : ICollectionFixture<SparkFixture>
{
    /// <summary>Its name.</summary>
    public const string Name = "spark";
}
