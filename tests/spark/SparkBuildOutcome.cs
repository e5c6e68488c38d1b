namespace Cinelake.Tests.Spark;

/// <summary>What was seen of a build by Spark.</summary>
/// <param name="Lake">Its lake.</param>
/// <param name="Trusted">The hashes of the tables that it published.</param>
/// <param name="Jvms">JVMs left after its end.</param>
/// <param name="Leftovers">What was left in scratch after its end.</param>
/// <param name="ProcessesWithSecret">Processes that had a secret of its environment in their command line while it worked.</param>
/// <param name="TextsWithSecret">What it printed or logged, where that held the secret.</param>
internal sealed record SparkBuildOutcome(
    string Lake,
    IReadOnlyDictionary<string, string> Trusted,
    IReadOnlyList<int> Jvms,
    IReadOnlyList<string> Leftovers,
    IReadOnlyList<int> ProcessesWithSecret,
    IReadOnlyList<string> TextsWithSecret
);
