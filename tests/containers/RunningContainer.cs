using System.Diagnostics;
using System.Globalization;

namespace Cinelake.Tests.Containers;

/// <summary>A container in the background; removed when disposed.</summary>
internal sealed class RunningContainer(string id) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The path of its network namespace.</summary>
    public async Task<string> NetworkAsync() =>
        $"/proc/{await ContainerTools.PodmanAsync("inspect", "--format", "{{.State.Pid}}", id)}/ns/net";

    /// <summary>What it has printed so far, on either stream.</summary>
    public async Task<string> LogAsync()
    {
        var log = await ProgramRun.OfAsync(ContainerTools.Podman("logs", id));
        return log.Output + log.Error;
    }

    /// <summary>Waits until it has printed a text; fails if it ends before that.</summary>
    public Task UntilSaidAsync(string text) =>
        UntilAsync($"it says '{text}'", async () => (await LogAsync()).Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until a command in it ends with 0, as a health check does.</summary>
    public Task UntilHealthyAsync(IReadOnlyList<string> check) =>
        UntilAsync(
            $"'{string.Join(' ', check)}' succeeds",
            async () => (await ProgramRun.OfAsync(ContainerTools.Podman(["exec", id, .. check]))).ExitCode == 0
        );

    /// <summary>Asks it to end, as <c>docker stop</c> does, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await ContainerTools.PodmanAsync("kill", "--signal", "TERM", id);
        return await WaitAsync();
    }

    /// <summary>Its exit code, when it has ended.</summary>
    public async Task<int> WaitAsync() => int.Parse(await ContainerTools.PodmanAsync("wait", id), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await ProgramRun.OfAsync(ContainerTools.Podman("rm", "--force", "--time", "0", id));

    private async Task UntilAsync(string what, Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            var isRunning = await ContainerTools.PodmanAsync("inspect", "--format", "{{.State.Running}}", id);
            if (isRunning != "true" || clock.Elapsed > Patience)
                Assert.Fail($"the container {(isRunning == "true" ? "took too long" : "ended")} before {what}:\n{await LogAsync()}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
