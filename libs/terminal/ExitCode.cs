namespace Cinelake.Terminal;

/// <summary>The exit codes of every program of this project.</summary>
public static class ExitCode
{
    /// <summary>What was asked for was done.</summary>
    public const int Done = 0;

    /// <summary>It failed; the message is on stderr.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Data tests failed; nothing was published.</summary>
    public const int TestsFailed = 3;

    /// <summary>There was nothing to do, and <c>--fail-if-unchanged</c> asked for an exit code that says so.</summary>
    public const int NothingToDo = 4;

    /// <summary>Cancelled by Ctrl-C or SIGTERM.</summary>
    public const int Cancelled = 130;
}
