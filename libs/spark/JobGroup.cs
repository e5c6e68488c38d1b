using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark;

/// <summary>Runs work in a job group of its own, so that it can be cancelled and watched. Microsoft.Spark has no such class.</summary>
public static class JobGroup
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Runs work on a thread of its own. Cancelling it cancels its jobs, again and again until it ends: while Spark plans, there is none to
    /// cancel.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="description">What Spark shows.</param>
    /// <param name="work">The work; it must not await.</param>
    /// <param name="progress">Told the share of the running tasks that is done, 0 to 1.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; the session stays usable.</exception>
    public static async Task<T> RunAsync<T>(
        SparkSession session,
        string description,
        Func<T> work,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(work);
        cancellation.ThrowIfCancellationRequested();
        var context = session.SparkContext;
        var id = Guid.NewGuid().ToString("N");
        var running = Task.Factory.StartNew(
            () => Run(session, context, id, description, work),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            await WatchAsync(context, id, running, progress, cancellation);
            return await running;
        }
        catch (Exception stopped)
            when (stopped is JvmException or GatewayException or OperationCanceledException && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException($"cancelled: {description}", stopped, cancellation);
        }
    }

    private static T Run<T>(SparkSession session, SparkContext context, string id, string description, Func<T> work)
    {
        // The group belongs to one thread of the JVM, that of this connection.
        using var connection = session.Gateway.KeepConnection();
        context.SetJobGroup(id, description, interruptOnCancel: true);
        try
        {
            context.SetCallSite(description);
            return work();
        }
        finally
        {
            context.ClearCallSite();
            context.ClearJobGroup();
        }
    }

    private static async Task WatchAsync(
        SparkContext context,
        string id,
        Task running,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var wakes = cancellation.IsCancellationRequested
                ? Task.Delay(Interval, CancellationToken.None)
                : Task.Delay(Interval, cancellation);
            if (await Task.WhenAny(running, wakes) == running)
                return;
            if (cancellation.IsCancellationRequested)
                context.CancelJobGroup(id);
            else if (progress is not null && context.ActiveTasks() is { All: > 0 } tasks)
                progress.Report((double)tasks.Done / tasks.All);
        }
    }
}
