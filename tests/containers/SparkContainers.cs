namespace Cinelake.Tests.Containers;

/// <summary>Tests whose containers run Spark or fill both cores: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SparkContainers
{
    /// <summary>The collection's name.</summary>
    public const string Name = "spark containers";
}
