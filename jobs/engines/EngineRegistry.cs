using System.CommandLine;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Engines.DuckDb;
using Cinelake.Jobs.Engines.Spark;
using Cinelake.Jobs.Engines.Spark.Installing;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines;

/// <summary>The engines that can be chosen, in the order in which they are offered, and the commands that they bring with them.</summary>
internal sealed class EngineRegistry(params IReadOnlyList<(EngineKind Kind, IReadOnlyList<Func<Command>> Commands)> engines)
{
    /// <summary>Ours: one line per engine.</summary>
    public static EngineRegistry Standard { get; } = new((DuckDbEngine.Kind, []), (SparkEngine.Kind, [SparkCommand.Create]));

    /// <summary>The engines.</summary>
    public IReadOnlyList<EngineKind> Kinds { get; } = [.. engines.Select(engine => engine.Kind)];

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names => [.. Kinds.Select(kind => kind.Name)];

    /// <summary>The engine when none is named: that of the surroundings, else the first.</summary>
    public EngineKind Default => Kinds.FirstOrDefault(kind => kind.IsAtHand()) ?? Kinds[0];

    /// <summary>The commands that the engines bring with them.</summary>
    public IEnumerable<Command> Commands() => engines.SelectMany(engine => engine.Commands).Select(create => create());

    /// <summary>These engines and another.</summary>
    public EngineRegistry With(EngineKind kind) => new([.. engines, (kind, [])]);

    /// <summary>The engine of a name.</summary>
    /// <exception cref="LakeException">There is none.</exception>
    public EngineKind Find(string name) =>
        Kinds.FirstOrDefault(kind => kind.Name == name)
        ?? throw new LakeException($"there is no engine '{name}': {string.Join(" and ", Names)} are known.");

    /// <summary>Checks that an engine has a catalog.</summary>
    /// <exception cref="LakeException">It has none.</exception>
    public void RequireCatalog(EngineKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (!kind.HasCatalog)
            throw new LakeException(
                $"{kind.Name} has no catalog: register tables with --engine "
                    + $"{string.Join(" or ", Kinds.Where(other => other.HasCatalog).Select(other => other.Name))}."
            );
    }
}
