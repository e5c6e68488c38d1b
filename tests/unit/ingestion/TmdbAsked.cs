using Cinelake.Ingestion.Tmdb;

namespace Cinelake.Tests.Unit.Ingestion;

/// <summary>Clients that do not wait long.</summary>
internal static class TmdbAsked
{
    public const string Canary = "eyJhbGciOiJIUzI1NiJ9.Y2FuYXJ5LXRva2Vu.s3cr3t-c4n4ry";

    public static TmdbClientOptions Fast { get; } =
        new()
        {
            Rate = null,
            Retries = 3,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            Timeout = TimeSpan.FromSeconds(20),
        };

    /// <summary>Asks a server for one film.</summary>
    public static async Task<byte[]?> GetAsync(TmdbServer server, TmdbClientOptions? options = null)
    {
        using var client = Client(server.Address, options ?? Fast);
        return await client.GetAsync("/movie/tt0000007", TestContext.Current.CancellationToken);
    }

    public static TmdbClient Client(Uri address, TmdbClientOptions options) =>
        new(TmdbAddress.Parse(address.AbsoluteUri), TmdbToken.Parse(Canary), options, TimeProvider.System);
}
