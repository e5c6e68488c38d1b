namespace Cinelake.Jobs.Models;

/// <summary>The stages of a build, in the order they run.</summary>
internal enum Stage
{
    /// <summary>Raw to Trusted.</summary>
    Trusted,

    /// <summary>Trusted to the star schema.</summary>
    Refined,

    /// <summary>The star schema to the tables that a study's questions share.</summary>
    Studies,

    /// <summary>The star schema and the study tables to the studies' answers.</summary>
    Answers,
}
