using System.CommandLine;
using Cinelake.Jobs.Commands;
using Cinelake.Jobs.Engines;
using Cinelake.Terminal;

namespace Cinelake.Jobs;

/// <summary>The command line <c>cinelake</c>.</summary>
internal static class JobsApp
{
    /// <summary>Runs a command line and returns the exit code.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments) => RunAsync(arguments, EngineRegistry.Standard);

    /// <summary>Runs a command line with these engines to choose from.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, EngineRegistry engines) =>
        ConsoleApp.RunAsync(() => Create(engines), arguments);

    /// <summary>The root command with its subcommands.</summary>
    public static RootCommand Create() => Create(EngineRegistry.Standard);

    private static RootCommand Create(EngineRegistry engines)
    {
        var root = new RootCommand("Builds a film data lake from what has landed in it, and answers questions about it.")
        {
            PlanCommand.Create(),
            BuildCommand.Create(engines),
            TestCommand.Create(engines),
            VerifyCommand.Create(),
            ParityCommand.Create(engines),
            AskCommand.Create(engines),
            ExportCommand.Create(engines),
            ShowCommand.Create(engines),
            SqlCommand.Create(engines),
            HistoryCommand.Create(),
            RollbackCommand.Create(),
            CleanCommand.Create(),
            CatalogCommand.Create(engines),
            DocsCommand.Create(),
        };
        foreach (var command in engines.Commands())
            root.Add(command);
        return root;
    }
}
