namespace Cinelake.Jobs.Publishing;

/// <summary>A file as its manifest says it is.</summary>
/// <param name="Path">Where it lies in the lake.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256, lower case hexadecimal.</param>
/// <param name="IsCurrent">Whether it counts now; a file that only older publications name may be missing.</param>
internal sealed record VerifiedFile(string Path, long Size, string Sha256, bool IsCurrent);
