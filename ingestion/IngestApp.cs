using System.CommandLine;
using Cinelake.Ingestion.Commands;
using Cinelake.Terminal;

namespace Cinelake.Ingestion;

/// <summary>The ingestion app: files and TMDB's answers into Raw, byte for byte.</summary>
internal static class IngestApp
{
    /// <summary>Runs a command line, results to stdout and progress to stderr, and gives the exit code (<see cref="ExitCode"/>).</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments) => RunAsync(arguments, TimeProvider.System);

    /// <summary>Runs a command line on a given clock, which decides the collection date and the run's id.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, TimeProvider clock) =>
        ConsoleApp.RunAsync(() => Create(clock), arguments);

    /// <summary>The root command with its subcommands.</summary>
    public static RootCommand Create(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new RootCommand("Lands source files and TMDB's answers in the Raw zone of a lake, byte for byte.")
        {
            CsvCommand.Create(clock),
            JsonCommand.Create(clock),
            TmdbCommand.Create(clock),
            StatusCommand.Create(),
            RetractCommand.Create(clock),
        };
    }
}
