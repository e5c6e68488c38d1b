using Microsoft.Spark.Interop;

namespace Microsoft.Spark;

/// <summary>The context that runs the jobs.</summary>
public sealed class SparkContext
{
    private readonly JavaObject context;

    internal SparkContext(JavaObject context) => this.context = context;

    /// <summary>Names the jobs that this thread starts, so that they can be cancelled.</summary>
    public void SetJobGroup(string groupId, string description, bool interruptOnCancel = false) =>
        context.Do("setJobGroup", groupId, description, interruptOnCancel);

    /// <summary>Undoes that.</summary>
    public void ClearJobGroup() => context.Do("clearJobGroup");

    /// <summary>
    /// Says where this thread's jobs come from. Otherwise Spark walks its own stack for each RDD and broadcast, only to find the gateway's
    /// methods. Microsoft.Spark does not have this.
    /// </summary>
    public void SetCallSite(string site)
    {
        context.Do("setLocalProperty", "callSite.short", site);
        context.Do("setLocalProperty", "callSite.long", site);
    }

    /// <summary>Undoes that.</summary>
    public void ClearCallSite() => context.Do("clearCallSite");

    /// <summary>Cancels the running jobs of a group. Microsoft.Spark does not have this.</summary>
    public void CancelJobGroup(string groupId) => context.Do("cancelJobGroup", groupId);

    /// <summary>The tasks that run now, including those of jobs that have ended. Microsoft.Spark does not have this.</summary>
    public int RunningTasks()
    {
        using var tracker = context.Object("statusTracker");
        using var executors = tracker.Object("getExecutorInfos");
        var running = 0;
        foreach (var executor in context.Gateway.Elements(executors).Cast<JavaObject>())
        {
            using (executor)
                running += (int)executor.Call("numRunningTasks")!;
        }
        return running;
    }

    /// <summary>The finished tasks, and all tasks, of the stages that run now. Microsoft.Spark does not have this.</summary>
    public (int Done, int All) ActiveTasks()
    {
        using var tracker = context.Object("statusTracker");
        using var ids = tracker.Object("getActiveStageIds");
        var (done, all) = (0, 0);
        foreach (var id in context.Gateway.Elements(ids))
        {
            if (tracker.Option("getStageInfo", id) is not JavaObject stage)
                continue;
            done += (int)stage.Call("numCompletedTasks")!;
            all += (int)stage.Call("numTasks")!;
            stage.Dispose();
        }
        return (done, all);
    }
}
