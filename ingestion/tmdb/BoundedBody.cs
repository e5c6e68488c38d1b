namespace Cinelake.Ingestion.Tmdb;

/// <summary>Reads a response's body up to a limit, so that a huge or hugely compressed one cannot fill the memory.</summary>
internal static class BoundedBody
{
    /// <summary>The body's bytes, decompressed; null when there are more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 14];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }
}
