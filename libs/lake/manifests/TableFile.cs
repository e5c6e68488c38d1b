namespace Cinelake.Lake;

/// <summary>An immutable Parquet file.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower case hexadecimal.</param>
/// <param name="Rows">Rows in it.</param>
public sealed record TableFile(string Path, long Size, string Sha256, long Rows);
