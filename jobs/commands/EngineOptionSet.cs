using System.CommandLine;
using System.Globalization;
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

    private readonly Option<int> threads = new("--threads")
    {
        Description = "The engine's threads. Default: one a core.",
        DefaultValueFactory = result => ThreadsOf(LakeSettings.Find("threads"), result.AddError),
    };

    /// <summary>Creates the options.</summary>
    public EngineOptionSet()
    {
        engine.AcceptOnlyFromAmong([.. EngineChoice.Names]);
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--threads is 1 or more.");
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(engine);
        command.Add(memory);
        command.Add(threads);
    }

    /// <summary>What was chosen.</summary>
    public EngineChoice Choice(ParseResult parsed) => new(parsed.GetValue(engine)!, parsed.GetValue(memory)!, parsed.GetValue(threads));

    private static int ThreadsOf(string? setting, Action<string> refuse)
    {
        if (setting is null)
            return Environment.ProcessorCount;
        if (!int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            refuse($"the setting 'threads' is a number, not '{setting}'.");
        return number;
    }
}
