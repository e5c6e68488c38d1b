using System.CommandLine;
using Cinelake.Jobs.Engines;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary>The options that choose the engine and how much of the machine it may use.</summary>
internal sealed class EngineOptionSet
{
    private readonly Option<string> engine = ChoiceOptions.OfSettings(
        "--engine",
        "The engine: duckdb (embedded) or spark.",
        EngineChoice.Names,
        EngineChoice.DefaultName
    );

    private readonly Option<string> memory = MemoryOption.Create();

    private readonly Option<int> threads = NumberOptions.OfSettings(
        "--threads",
        "The engine's threads. Default: one per core.",
        LeastThreads,
        MostThreads,
        Environment.ProcessorCount
    );

    /// <summary>The least threads of an engine.</summary>
    public const int LeastThreads = 1;

    /// <summary>The most threads of an engine.</summary>
    public const int MostThreads = 1024;

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
