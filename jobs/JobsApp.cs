using System.CommandLine;
using Cinelake.Jobs.Commands;
using Cinelake.Jobs.Engines;
using Cinelake.Terminal;

namespace Cinelake.Jobs;

/// <summary>The command line <c>cinelake</c>.</summary>
internal static class JobsApp
{
    /// <summary>Runs a command line and returns the exit code.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments) => ConsoleApp.RunAsync(Create, arguments);

    /// <summary>The root command with its subcommands.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Builds a film data lake from what has landed in it, and answers questions about it.")
        {
            PlanCommand.Create(),
            BuildCommand.Create(),
            TestCommand.Create(),
            VerifyCommand.Create(),
            ParityCommand.Create(),
            AskCommand.Create(),
            ExportCommand.Create(),
            ShowCommand.Create(),
            SqlCommand.Create(),
            HistoryCommand.Create(),
            RollbackCommand.Create(),
            CleanCommand.Create(),
            CatalogCommand.Create(),
            DocsCommand.Create(),
        };
        foreach (var command in EngineCommands.All())
            root.Add(command);
        return root;
    }
}
