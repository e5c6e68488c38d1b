namespace Cinelake.Jobs.Engines.Contract;

/// <summary>CSV files to be read as lines.</summary>
/// <param name="Name">The view's name.</param>
/// <param name="Columns">The columns, in the order of the header.</param>
/// <param name="Files">The files.</param>
/// <param name="ScratchFolder">An existing folder for intermediate files of the engine.</param>
internal sealed record CsvView(string Name, IReadOnlyList<string> Columns, IReadOnlyList<CsvFile> Files, string ScratchFolder);
