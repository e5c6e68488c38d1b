namespace Cinelake.Tests.Demo;

/// <summary>What becomes of a table in whose SELECT a join doubles rows.</summary>
public enum FanOutOutcome
{
    /// <summary>A data test fails.</summary>
    Caught,

    /// <summary>Its rows are unchanged: the SELECT takes each once, however often it reads it.</summary>
    Same,

    /// <summary>Its rows differ, and every data test passes.</summary>
    Missed,

    /// <summary>The engine refuses the SELECT.</summary>
    Refused,
}
