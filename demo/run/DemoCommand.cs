using System.CommandLine;
using Cinelake.Demo.Compose;
using Cinelake.Demo.Facts;
using Cinelake.Terminal;

namespace Cinelake.Demo.Run;

/// <summary>The command line of <c>cinelake-demo</c>.</summary>
public static class DemoCommand
{
    /// <summary>The root command with its subcommands.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("The tour of Cinelake, and the data and the TMDB simulator it runs on.");
        root.Add(Compose());
        root.Add(SimulateCommand.Create());
        root.Add(GenerateCommand.Create());
        return root;
    }

    private static Command Compose()
    {
        var folder = new Option<string>("--out", "-o") { Description = "The folder to write movies.csv and series.csv into.", Required = true, HelpName = "DIR" };
        var command = new Command("compose", "Write movies.csv and series.csv of the demo's films and series, in the real files' format.") { folder };
        command.SetAction((parsed, _) =>
        {
            new SourceFiles(DemoFacts.Load()).Write(parsed.GetRequiredValue(folder));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
