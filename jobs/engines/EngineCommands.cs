using System.CommandLine;
using Cinelake.Jobs.Engines.Spark.Installing;

namespace Cinelake.Jobs.Engines;

/// <summary>The commands that engines bring with them.</summary>
internal static class EngineCommands
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All() => [SparkCommand.Create()];
}
