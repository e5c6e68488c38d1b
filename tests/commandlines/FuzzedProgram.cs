using System.CommandLine;
using Cinelake.Demo.Run;
using Cinelake.Ingestion;
using Cinelake.Jobs;

namespace Cinelake.Tests.CommandLines;

/// <summary>A program whose command lines are tried.</summary>
/// <param name="Create">Its root command.</param>
internal sealed record FuzzedProgram(Func<RootCommand> Create)
{
    // What starts a JVM, downloads, serves until it is stopped or writes gigabytes is parsed like everything else, but not run.
    private static readonly string[] OnlyParsed = ["parity", "catalog", "install", "simulate", "generate"];

    /// <summary>The program of a folder of this repository.</summary>
    public static FuzzedProgram Of(string folder) =>
        folder switch
        {
            "jobs" => new FuzzedProgram(() => Disarmed(JobsApp.Create())),
            "ingestion" => new FuzzedProgram(() => Disarmed(IngestApp.Create(TimeProvider.System))),
            "demo" => new FuzzedProgram(() => Disarmed(DemoCommand.Create(), isRoot: true)),
            _ => throw new ArgumentException($"no program {folder}", nameof(folder)),
        };

    private static RootCommand Disarmed(RootCommand root, bool isRoot = false)
    {
        if (isRoot)
            Disarm(root);
        foreach (
            var command in root
                .Subcommands.Concat(root.Subcommands.SelectMany(command => command.Subcommands))
                .Where(command => OnlyParsed.Contains(command.Name, StringComparer.Ordinal))
        )
            Disarm(command);
        return root;
    }

    private static void Disarm(Command command) => command.SetAction((_, _) => Task.FromResult(0));
}
