using System.CommandLine;
using Cinelake.Demo.Compose;
using Cinelake.Demo.Facts;
using Cinelake.Terminal;

namespace Cinelake.Demo.Run;

/// <summary>The command line of <c>cinelake-demo</c>: the tour, and the data and the simulator that it runs on.</summary>
internal static class DemoCommand
{
    private const string DefaultLake = "./lake";

    /// <summary>The root command with its subcommands.</summary>
    public static RootCommand Create()
    {
        var lake = new Argument<string>("PATH")
        {
            Description = "The folder of the lake that the tour builds.",
            DefaultValueFactory = _ => DefaultLake,
        }.NotEmpty();
        var root = new RootCommand("The tour of Cinelake: films land, become a lake, and answer questions.")
        {
            lake,
            Compose(),
            SimulateCommand.Create(),
            GenerateCommand.Create(),
        };
        root.SetAction(
            (parsed, cancellation) => new Tour(parsed.GetRequiredValue(lake), Console.Out, Steps.OnStandardError()).RunAsync(cancellation)
        );
        return root;
    }

    private static Command Compose()
    {
        var folder = new Option<string>("--out", "-o")
        {
            Description = "The folder to write the files into.",
            Required = true,
            HelpName = "DIR",
        }.NotEmpty();
        var command = new Command(
            "compose",
            "Write movies.csv and series.csv of the demo's films and series, in the real files' format, and TMDB's answers about "
                + "people, collections and genres."
        )
        {
            folder,
        };
        command.SetAction(
            (parsed, _) =>
            {
                OutputFolder.Create(parsed.GetRequiredValue(folder), "--out");
                var facts = DemoFacts.Load();
                new ComposedSources(facts).Write(parsed.GetRequiredValue(folder));
                new TmdbFiles(facts).Write(parsed.GetRequiredValue(folder));
                Steps
                    .OnStandardError()
                    .Note(
                        $"Wrote movies.csv ({facts.Films.Count} films) and series.csv ({facts.Series.Count} series), "
                            + $"{string.Join(", ", TmdbFiles.Names)} into {Path.GetFullPath(parsed.GetRequiredValue(folder))}."
                    );
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }
}
