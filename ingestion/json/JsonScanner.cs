using Cinelake.Ingestion.Landing;

namespace Cinelake.Ingestion.Json;

/// <summary>Looks at a JSON file once its copy is whole: records are found by the same reader that the jobs use.</summary>
/// <param name="knownKind">What its records are when that is known; null to find it out.</param>
internal sealed class JsonScanner(string? knownKind) : IContentScanner
{
    private long size;

    /// <inheritdoc />
    public void Scan(ReadOnlySpan<byte> chunk) => size += chunk.Length;

    /// <inheritdoc />
    public async ValueTask<ContentProfile> CompleteAsync(string copy, CancellationToken cancellation)
    {
        await using var content = new FileStream(
            copy,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 0,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
        return await JsonProfile.ReadAsync(content, size, knownKind, cancellation);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Holds nothing.
    }
}
