using Cinelake.Jobs.Models;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Jobs.Documenting;

/// <summary>A source, table or answer, as the page shows it.</summary>
internal sealed record DocumentedTable
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it belongs: <c>Raw</c>, <c>Seeds</c>, <c>Trusted</c>, <c>Refined</c>, <c>Studies</c> or <c>Answers</c>.</summary>
    public required string Layer { get; init; }

    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>What one row is; empty when unstated.</summary>
    public string Grain { get; init; } = "";

    /// <summary>For a seed where it was taken from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether it is for other models only.</summary>
    public bool IsStep { get; init; }

    /// <summary>The columns that tell rows apart.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Its columns: as published, or before that as its SELECT casts them.</summary>
    public IReadOnlyList<TableColumn> Columns { get; init; } = [];

    /// <summary>The names of those it reads.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>What must hold.</summary>
    public IReadOnlyList<DocumentedTest> Tests { get; init; } = [];

    /// <summary>The parameters that a study table or an answer depends on.</summary>
    public IReadOnlyList<StudyParameter> Parameters { get; init; } = [];

    /// <summary>Published rows, or for a source landed lines or records; null when there are none yet.</summary>
    public long? Rows { get; init; }

    /// <summary>The parts of a Trusted table and the files of a source, each with its rows.</summary>
    public IReadOnlyList<(string Name, long Rows)> Parts { get; init; } = [];

    /// <summary>How the published rows relate to today's files, for people; empty for a source.</summary>
    public string State { get; init; } = "";

    /// <summary>The file that makes it, as the user knows it, and its text.</summary>
    public required string Origin { get; init; }

    /// <summary>The file's text.</summary>
    public required string Text { get; init; }

    /// <summary>The table of a model, without what only a lake knows.</summary>
    public static DocumentedTable Of(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new DocumentedTable
        {
            Name = model.Name,
            Layer = model.Stage.ToString(),
            Purpose = model.Header.Purpose,
            Grain = model.Header.Grain,
            Key = model.Header.Key,
            IsStep = model.Header.IsStep,
            Origin = model.Select.Origin,
            Text = model.Select.Written,
        };
    }
}
