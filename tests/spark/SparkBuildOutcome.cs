namespace Cinelake.Tests.Spark;

/// <summary>What was seen of a build by Spark.</summary>
/// <param name="Lake">Its lake.</param>
/// <param name="Trusted">The hashes of the tables that it published.</param>
/// <param name="Jvms">JVMs after its end.</param>
/// <param name="Leftovers">What lay in scratch after its end.</param>
/// <param name="ProcessesWithSecret">Processes that had a secret of its environment in their command line while it worked.</param>
/// <param name="TextsWithSecret">What it said or logged, if that held the secret.</param>
internal sealed record SparkBuildOutcome(
    string Lake,
    IReadOnlyDictionary<string, string> Trusted,
    IReadOnlyList<int> Jvms,
    IReadOnlyList<string> Leftovers,
    IReadOnlyList<int> ProcessesWithSecret,
    IReadOnlyList<string> TextsWithSecret
);
