using Spectre.Console;

namespace Cinelake.Terminal;

/// <summary>
/// One display of progress bars for all steps that run at the same time: the first to enter starts it, the last to leave ends it.
/// </summary>
internal sealed class ProgressBars
{
    // A process has one terminal.
    private static readonly SemaphoreSlim One = new(1, 1);
    private int steps;
    private Task shown = Task.CompletedTask;
    private TaskCompletionSource left = new();
    private ProgressContext? context;

    /// <summary>Where a step puts its bar.</summary>
    public async Task<ProgressContext> EnterAsync(IAnsiConsole console)
    {
        await One.WaitAsync();
        try
        {
            if (steps == 0)
            {
                var begun = new TaskCompletionSource<ProgressContext>(TaskCreationOptions.RunContinuationsAsynchronously);
                left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                shown = console
                    .Progress()
                    .AutoClear(true)
                    .HideCompleted(true)
                    .Columns(
                        new TaskDescriptionColumn { Alignment = Justify.Left },
                        new ProgressBarColumn(),
                        new PercentageColumn(),
                        new ElapsedTimeColumn()
                    )
                    .StartAsync(display =>
                    {
                        begun.SetResult(display);
                        return left.Task;
                    });
                // A display that does not start says why.
                if (await Task.WhenAny(begun.Task, shown) == shown)
                    await shown;
                context = await begun.Task;
            }
            steps++;
            return context!;
        }
        finally
        {
            One.Release();
        }
    }

    /// <summary>A step has ended.</summary>
    public async Task LeaveAsync()
    {
        await One.WaitAsync();
        try
        {
            if (--steps > 0)
                return;
            left.SetResult();
            await shown;
        }
        finally
        {
            One.Release();
        }
    }
}
