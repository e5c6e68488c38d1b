using System.Runtime.InteropServices;

namespace Cinelake.Terminal;

/// <summary>
/// Ctrl-C and SIGTERM: they stop all runs of this process. A program claims them before anything else and to its end, so that there is no
/// moment in which the runtime would end it in its own way.
/// </summary>
internal static class StopSignals
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<CancellationTokenSource> Runs = [];
    private static readonly List<PosixSignalRegistration> Registrations = [];
    private static bool isClaimed;
    private static bool isStopped;

    /// <summary>Takes the signals for the rest of the process; one that comes before a run begins stops that run.</summary>
    public static void Claim()
    {
        lock (Gate)
        {
            isClaimed = true;
            Register();
        }
    }

    /// <summary>Begins a run: its token is cancelled by a signal. <see cref="End"/> it.</summary>
    public static CancellationTokenSource Begin()
    {
        var run = new CancellationTokenSource();
        lock (Gate)
        {
            Runs.Add(run);
            Register();
            if (isStopped)
                run.Cancel();
        }
        return run;
    }

    /// <summary>Ends a run.</summary>
    public static void End(CancellationTokenSource run)
    {
        lock (Gate)
        {
            Runs.Remove(run);
            run.Dispose();
            if (isClaimed || Runs.Count > 0)
                return;
            foreach (var registration in Registrations)
                registration.Dispose();
            Registrations.Clear();
        }
    }

    private static void Register()
    {
        if (Registrations.Count > 0)
            return;
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop));
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop));
    }

    private static void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        lock (Gate)
        {
            isStopped = isClaimed;
            // Callbacks registered with a token must not run, or fail, on the signal's thread.
            foreach (var run in Runs)
                _ = run.CancelAsync();
        }
    }
}
