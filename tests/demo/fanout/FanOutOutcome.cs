namespace Cinelake.Tests.Demo;

/// <summary>What becomes of a table in whose SELECT a join doubles rows.</summary>
public enum FanOutOutcome
{
    /// <summary>A data test fails.</summary>
    Caught,

    /// <summary>Its rows are those it had: the SELECT takes each once whatever it reads.</summary>
    Same,

    /// <summary>Its rows are others, and every data test passes.</summary>
    Missed,

    /// <summary>The engine refuses the SELECT.</summary>
    Refused,
}
