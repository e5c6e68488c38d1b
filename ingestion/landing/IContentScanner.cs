namespace Cinelake.Ingestion.Landing;

/// <summary>
/// Looks at a file's bytes as they stream by into its copy, in chunks of any length, or at the whole copy, within a bounded amount of
/// memory.
/// </summary>
internal interface IContentScanner : IDisposable
{
    /// <summary>The next bytes.</summary>
    /// <exception cref="RefusedFileException">The file cannot land, whatever follows.</exception>
    void Scan(ReadOnlySpan<byte> chunk);

    /// <summary>The end of the file: what was seen.</summary>
    /// <param name="copy">The path of the copy, whole.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedFileException">The file cannot land.</exception>
    ValueTask<ContentProfile> CompleteAsync(string copy, CancellationToken cancellation);
}
