using Cinelake.Jobs.Models;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>What a build is asked for.</summary>
internal sealed record PlanOptions
{
    /// <summary>The last stage to build.</summary>
    public Stage Until { get; init; } = Stage.Answers;

    /// <summary>Whether to build all parts again.</summary>
    public bool Full { get; init; }

    /// <summary>The first collection date whose parts to build again; null for none.</summary>
    public CollectionDate? FromDt { get; init; }

    /// <summary>The parameters.</summary>
    public required ParameterValues Parameters { get; init; }
}
