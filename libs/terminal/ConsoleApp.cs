using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Cinelake.Lake;

namespace Cinelake.Terminal;

/// <summary>
/// Runs a command line: usage errors to stderr with exit code 2 (System.CommandLine alone exits with 1 and prints help to stdout), errors
/// the user can act on as one line, Ctrl-C and SIGTERM as a cancellation that exits with 130.
/// </summary>
public static class ConsoleApp
{
    // No @file: a word that begins with @ is a name like any other.
    internal static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a program to its end: from here on a signal stops it in an orderly way, however early or late it comes.</summary>
    public static Task<int> MainAsync(Func<Task<int>> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        StopSignals.Claim();
        return program();
    }

    /// <summary>Parses and runs; gives the exit code.</summary>
    /// <param name="create">The root command. What every program has is added to it.</param>
    /// <param name="arguments">The words of the command line.</param>
    public static async Task<int> RunAsync(Func<RootCommand> create, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(create);
        var stop = StopSignals.Begin();
        try
        {
            return await RunAsync(create, arguments, stop.Token);
        }
        catch (Exception error)
        {
            return await FailAsync(error, stop.IsCancellationRequested);
        }
        finally
        {
            StopSignals.End(stop);
        }
    }

    /// <summary>Adds what every program has: the options of <see cref="OutputSettings"/>, <c>help</c> and <c>completion</c>.</summary>
    public static RootCommand WithCommon(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        foreach (var option in OutputSettings.Options)
            root.Add(option);
        root.Add(HelpCommand.Create(root));
        root.Add(CompletionCommand.Create());
        return root;
    }

    private static async Task<int> RunAsync(Func<RootCommand> create, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        if (Suggestions.AreAskedFor(arguments))
        {
            foreach (var suggestion in Suggestions.Of(WithCommon(create()), arguments))
                await Console.Out.WriteLineAsync(suggestion);
            return ExitCode.Done;
        }
        var parsed = Parse(create(), arguments);
        var refusal = CommandLineRefusal.Of(parsed, arguments);
        if (refusal.Count > 0)
        {
            foreach (var line in refusal)
                await Console.Error.WriteLineAsync(Printable(line));
            return ExitCode.Usage;
        }
        OutputSettings.Use(parsed);
        var steps = Steps.OnStandardError();
        SayCircumstances(parsed, steps);
        cancellation.ThrowIfCancellationRequested();
        var code = await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
            cancellation
        );
        steps.Detail(
            string.Create(CultureInfo.InvariantCulture, $"exit code {code} after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s")
        );
        return code;
    }

    private static ParseResult Parse(RootCommand root, IReadOnlyList<string> arguments)
    {
        try
        {
            return WithCommon(root).Parse(arguments, Parser);
        }
        catch (LakeException error)
        {
            // Settings stand in for options that the command line leaves open, so they are part of it.
            throw new UsageException(error.Message);
        }
    }

    private static async Task<int> FailAsync(Exception error, bool isStopped)
    {
        var (message, code) = error switch
        {
            OperationCanceledException when isStopped => (
                "cancelled: what was published before stays as it was; run the command again to continue.",
                ExitCode.Cancelled
            ),
            // What a stop causes elsewhere, a broken connection or a missing folder, has words of its own.
            _ when isStopped => ($"cancelled ({error.Message})", ExitCode.Cancelled),
            UsageException => ($"error: {error.Message}", ExitCode.Usage),
            LakeException or IOException or UnauthorizedAccessException => ($"error: {error.Message}", ExitCode.Failed),
            // The last resort: whatever it is, it is shown in full, and the exit code is ours, not the runtime's.
            _ => ($"error: this should not happen; please report it with all that follows. {error}", ExitCode.Failed),
        };
        await Console.Error.WriteLineAsync(Printable(message));
        for (var cause = error.InnerException; cause is not null; cause = cause.InnerException)
            Steps.OnStandardError().Detail($"because of {cause.GetType().Name}: {cause.Message}");
        return code;
    }

    // A file's name, or a word of the command line repeated here, must not control the terminal.
    private static string Printable(string message) =>
        string.Concat(message.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c));

    private static void SayCircumstances(ParseResult parsed, Steps steps)
    {
        if (OutputSettings.Current.Talk != Talk.Verbose)
            return;
        var version = Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        steps.Detail(
            $"{RootCommand.ExecutableName} {version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, "
                + $"{Environment.ProcessorCount} cores"
        );
        steps.Detail($"working folder {Environment.CurrentDirectory}");
        foreach (var option in parsed.CommandResult.Command.Options.Where(option => parsed.GetResult(option) is { Implicit: true }))
        {
            if (LakeSettings.FindWithPlace(option.Name.TrimStart('-')) is var (value, place))
                steps.Detail($"{option.Name} {value}, by {place}");
        }
    }
}
