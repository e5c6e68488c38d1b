using System.Collections.Concurrent;
using System.Diagnostics;

namespace Cinelake.Tests.Spark;

/// <summary>
/// A program that runs beside a test, and no longer: a shell kills it when the test's end of its standard input closes, however that
/// happens.
/// </summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    // $! is the program itself: exec keeps the id. Its code is the shell's.
    private const string Guard = """
        set -m
        "$@" </dev/null & program=$!
        echo "$program" >&2
        { cat; kill -9 -- "-$program"; } >/dev/null 2>&1 <&3 3<&- & guard=$!
        exec 3<&-
        wait "$program"; code=$?
        kill -9 "$guard" 2>/dev/null
        exit "$code"
        """;

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = [];
    private readonly ConcurrentQueue<string> errors = [];
    private readonly TaskCompletionSource<int> id = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            if (!id.Task.IsCompleted && int.TryParse(line.Data, out var program))
                id.SetResult(program);
            else
                Add(errors, line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has written to stdout.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>What it has written to stderr.</summary>
    public string Errors => string.Join('\n', errors);

    /// <summary>Starts one.</summary>
    public static RunningProgram Start(
        string folder,
        IEnumerable<KeyValuePair<string, string>> environment,
        string program,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"exec 3<&0; {Guard}", "bash", program, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new[] { "CINELAKE_LAKE", "PYSPARK_GATEWAY_PORT" })
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new RunningProgram(Process.Start(start)!);
    }

    /// <summary>Its process id.</summary>
    public Task<int> IdAsync() => id.Task.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits until it has printed a text on either stream.</summary>
    public Task UntilSaidAsync(string text, TimeSpan limit) =>
        Machine.UntilAsync(
            () => Output.Contains(text, StringComparison.Ordinal) || Errors.Contains(text, StringComparison.Ordinal) || Ended(text),
            limit,
            text
        );

    /// <summary>Waits for its end and returns its code; a code over 128 is a signal's.</summary>
    public async Task<int> EndAsync(TimeSpan limit)
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(limit, TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private bool Ended(string text)
    {
        process.HasExited.ShouldBeFalse(
            $"it ended with {(process.HasExited ? process.ExitCode : 0)} before it said '{text}': {Errors}\n{Output}"
        );
        return false;
    }

    private static void Add(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
