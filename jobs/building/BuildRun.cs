using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Reading;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Building;

/// <summary>What the steps of one build share.</summary>
internal sealed record BuildRun
{
    /// <summary>The lake.</summary>
    public required ILakeStore Store { get; init; }

    /// <summary>The engine.</summary>
    public required IEngine Engine { get; init; }

    /// <summary>Where the engine finds and writes files.</summary>
    public required EngineFiles Files { get; init; }

    /// <summary>The folder for all that is not published yet.</summary>
    public required ScratchFolder Scratch { get; init; }

    /// <summary>The models.</summary>
    public required ModelProject Project { get; init; }

    /// <summary>What is built, stays and goes.</summary>
    public required BuildPlan Plan { get; init; }

    /// <summary>What is asked for.</summary>
    public required BuildOptions Options { get; init; }

    /// <summary>The run's id.</summary>
    public required RunId Id { get; init; }

    /// <summary>What the user is told.</summary>
    public required Steps Steps { get; init; }

    /// <summary>The views of tables in the engine.</summary>
    public required TableViews Views { get; init; }

    /// <summary>The views that models read besides tables.</summary>
    public required InputViews Inputs { get; init; }
}
