namespace Cinelake.Ingestion.Landing;

/// <summary>A source file's copy in the scratch folder, read whole and found fit to land.</summary>
/// <param name="OriginalName">The source file's name.</param>
/// <param name="Copy">The copy's full path.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256, lower case hexadecimal.</param>
/// <param name="Profile">What is in it.</param>
internal sealed record StagedFile(string OriginalName, string Copy, long Size, string Sha256, ContentProfile Profile);
