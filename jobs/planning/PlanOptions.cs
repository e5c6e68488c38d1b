using Cinelake.Jobs.Models;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>What is asked of a build.</summary>
internal sealed record PlanOptions
{
    /// <summary>The last stage to build.</summary>
    public Stage Until { get; init; } = Stage.Answers;

    /// <summary>Whether to rebuild all parts.</summary>
    public bool Full { get; init; }

    /// <summary>The first collection date whose parts are rebuilt; null for none.</summary>
    public CollectionDate? FromDt { get; init; }

    /// <summary>The parameters.</summary>
    public required ParameterValues Parameters { get; init; }
}
