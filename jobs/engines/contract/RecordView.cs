using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Contract;

/// <summary>Staged JSON records: one JSON object per line, see <c>sources/RecordStaging</c>.</summary>
/// <param name="Name">The view's name.</param>
/// <param name="Fields">The declared fields.</param>
/// <param name="Files">Where the engine finds the staged files.</param>
internal sealed record RecordView(string Name, IReadOnlyList<RecordField> Fields, IReadOnlyList<string> Files);
