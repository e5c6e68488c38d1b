using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Cinelake.Lake;

namespace Cinelake.Terminal;

/// <summary>
/// Runs a command line: usage errors to stderr with exit code 2 (System.CommandLine alone exits with 1 and prints help to stdout), errors the user
/// can act on as one line, Ctrl-C and SIGTERM as a cancellation that ends with 130.
/// </summary>
public static class ConsoleApp
{
    /// <summary>Parses and runs; gives the exit code.</summary>
    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(root);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Refuse(parsed);
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await RunAsync(parsed, stop.Token);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("cancelled: what was published before stays as it was; run the command again to go on.");
            return ExitCode.Cancelled;
        }
        catch (Exception error) when (cancellation.IsCancellationRequested)
        {
            // What a stop sets off elsewhere, a connection that breaks or a folder that is gone, says so in its own words.
            await Console.Error.WriteLineAsync($"cancelled ({error.Message})");
            return ExitCode.Cancelled;
        }
        catch (UsageException error)
        {
            await Console.Error.WriteLineAsync($"error: {error.Message}");
            return ExitCode.Usage;
        }
        catch (Exception error) when (error is LakeException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"error: {error.Message}");
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last resort: whatever it is, it is shown whole, and the exit code is ours, not the runtime's.
        catch (Exception error)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"error: this should not happen; please report it with all that follows. {error}");
            return ExitCode.Failed;
        }
    }

    private static int Refuse(ParseResult parsed)
    {
        // A word that is no command is the error; that a command lacks only follows from it.
        var unknown = parsed.UnmatchedTokens.Count > 0;
        foreach (var error in parsed.Errors.Where(error => !unknown || !IsMissingCommand(error)))
            Console.Error.WriteLine($"error: {error.Message}");
        Console.Error.WriteLine($"See '{PathOf(parsed.CommandResult)} --help'.");
        return ExitCode.Usage;
    }

    private static bool IsMissingCommand(ParseError error) => error.SymbolResult is CommandResult { Command.Subcommands.Count: > 0 } && error.Message.StartsWith("Required command", StringComparison.Ordinal);

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;
}
