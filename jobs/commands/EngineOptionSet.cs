using System.CommandLine;
using Cinelake.Jobs.Engines;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary>The options that choose the engine and how much of the machine it may use.</summary>
internal sealed class EngineOptionSet
{
    private readonly Option<string> engine = new("--engine")
    {
        Description = "The engine: duckdb (embedded) or spark.",
        DefaultValueFactory = _ => LakeSettings.Find("engine") ?? EngineChoice.DefaultName,
    };

    private readonly Option<string> memory = new("--memory")
    {
        Description = "The limit of the engine's memory, for example 1000MB or 4GB; beyond it the engine spills to disk. Default: 1000MB for duckdb, 1300MB for spark.",
        DefaultValueFactory = _ => LakeSettings.Find("memory") ?? "",
    };

    private readonly Option<int> threads =
        NumberOptions.OfSettings("--threads", "The engine's threads. Default: one a core.", LeastThreads, MostThreads, Environment.ProcessorCount);

    /// <summary>The least threads of an engine.</summary>
    public const int LeastThreads = 1;

    /// <summary>The most threads of an engine.</summary>
    public const int MostThreads = 1024;

    /// <summary>Creates the options.</summary>
    public EngineOptionSet() => engine.AcceptOnlyFromAmong([.. EngineChoice.Names]);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(engine);
        command.Add(memory);
        command.Add(threads);
    }

    /// <summary>What was chosen.</summary>
    public EngineChoice Choice(ParseResult parsed) => new(parsed.GetValue(engine)!, parsed.GetValue(memory)!, parsed.GetValue(threads));
}
