namespace Cinelake.Jobs.Engines.Contract;

/// <summary>A Parquet file that an engine wrote.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record WrittenFile(string Name, long Rows);
