namespace Cinelake.Ingestion.Landing;

/// <summary>Looks at a file's bytes as they stream by, in chunks of any length, within a bounded amount of memory.</summary>
internal interface IContentScanner : IDisposable
{
    /// <summary>The next bytes.</summary>
    /// <exception cref="RefusedFileException">The file cannot land, whatever follows.</exception>
    void Scan(ReadOnlySpan<byte> chunk);

    /// <summary>The end of the file: what was seen.</summary>
    /// <exception cref="RefusedFileException">The file cannot land.</exception>
    ContentProfile Complete();
}
