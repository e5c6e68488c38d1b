namespace Cinelake.Terminal;

/// <summary>How much a run prints on stderr.</summary>
public enum Talk
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Steps, notes and warnings too.</summary>
    Normal,

    /// <summary>Also versions, settings, the SQL that runs, times, and the causes of an error.</summary>
    Verbose,
}
