using System.CommandLine;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary>The options that choose the engine and how much of the machine it may use.</summary>
internal sealed class EngineOptionSet(EngineRegistry engines)
{
    private readonly Option<string> engine = ChoiceOptions.OfSettings(
        "--engine",
        $"The engine: {string.Join(" or ", engines.Kinds.Select(Described))}.",
        engines.Names,
        engines.Default.Name
    );

    private readonly Option<string> memory = MemoryOption.Create(engines);

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
    /// <param name="parsed">The command line.</param>
    /// <param name="withCatalog">Whether tables will be registered in the engine's catalog.</param>
    /// <exception cref="Cinelake.Lake.LakeException">A catalog is needed and the engine has none.</exception>
    public EngineChoice Choice(ParseResult parsed, bool withCatalog = false)
    {
        var kind = engines.Find(parsed.GetValue(engine)!);
        if (withCatalog)
            engines.RequireCatalog(kind);
        return new EngineChoice(kind, parsed.GetValue(memory)!, parsed.GetValue(threads))
        {
            WithCatalog = withCatalog,
            Listener = Listener,
        };
    }

    /// <summary>What <c>--verbose</c> is told of engines; null without it.</summary>
    public static Action<string>? Listener => Steps.IsVerbose ? Steps.OnStandardError().Detail : null;

    private static string Described(EngineKind kind) => kind.Remark.Length == 0 ? kind.Name : $"{kind.Name} ({kind.Remark})";
}
