namespace Cinelake.Jobs.Models;

/// <summary>The stages of a build, in the order they run.</summary>
internal enum Stage
{
    /// <summary>Raw to Trusted.</summary>
    Trusted,

    /// <summary>Trusted to the star schema.</summary>
    Refined,

    /// <summary>The star schema to the studies' answers.</summary>
    Answers,
}
