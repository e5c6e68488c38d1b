namespace Cinelake.Jobs.Engines.Spark.Installing;

/// <summary>A Spark distribution.</summary>
/// <param name="Home">Its folder.</param>
/// <param name="Why">Where it was found, for people.</param>
internal sealed record SparkHome(string Home, string Why);
